import Glibc
import LuaRuntime

/// How a process ended.
package enum WorkerEnding: Hashable, Sendable {
  case exited(Int32)
  case signalled(Int32)
  /// The system kept no account of it.
  case unknown

  /// The exit code with which the allocator of a script's memory ends a worker at the hard limit.
  package static let memoryExit = LuaProcess.memoryStatus

  /// The meaning of the status that `waitpid` gives for a process that has ended.
  init(status: Int32) {
    let signal = status & 0x7F
    self = signal == 0 ? .exited(status >> 8 & 0xFF) : .signalled(signal)
  }
}

extension WorkerEnding: CustomStringConvertible {
  package var description: String {
    switch self {
    case .exited(Self.memoryExit): "the script needed more memory than it may have"
    case .exited(let code): "exit code \(code)"
    case .signalled(let signal): "signal \(signal) (\(Self.words(for: signal)))"
    case .unknown: "the system does not say how"
    }
  }

  private static func words(for signal: Int32) -> String {
    switch signal {
    case SIGINT: "interrupted"
    case SIGILL, SIGTRAP: "a check inside it failed"
    case SIGABRT: "it gave up on an error of its own, or ran out of memory"
    case SIGBUS, SIGSEGV: "it touched memory that is not its own"
    case SIGFPE: "an impossible calculation"
    case SIGKILL: "killed from outside, often because the computer ran out of memory"
    case SIGPIPE: "nobody read its messages"
    case SIGTERM: "asked to end"
    case SIGXCPU: "the limit on computing time"
    case SIGXFSZ: "it tried to write a file"
    case SIGSYS: "it asked for a forbidden system call"
    default: "no name known"
    }
  }
}
