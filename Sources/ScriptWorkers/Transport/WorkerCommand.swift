import CWorkerShim
import Glibc

/// The program a worker process runs, and its arguments.
package struct WorkerCommand: Hashable, Sendable {
  /// The path of the program.
  ///
  /// The default runs the very program that is running, even where its file was replaced since.
  package var executable: String
  /// What the process is called in the system's lists.
  package var name: String
  package var arguments: [String]

  package init(
    executable: String = "/proc/self/exe", name: String = "concord-worker", arguments: [String]
  ) {
    self.executable = executable
    self.name = name
    self.arguments = arguments
  }
}

/// A process just started, and the parent's ends of its two pipes, which do not block.
struct StartedProcess {
  var pid: Int32
  var requests: PipeEnd
  var answers: PipeEnd
}

extension WorkerCommand {
  /// Starts the process with two pipes and nothing else of the parent's: none of its environment,
  /// no other descriptors, no changed signals, and a process group of its own, so that a key
  /// pressed at the terminal reaches the parent alone.
  func start() throws(WorkerError) -> StartedProcess {
    let requests = try PipeEnd.pair()
    let answers = try PipeEnd.pair()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, requests.reading.number, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, answers.writing.number, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    CWorkerShim_close_from(&actions, STDERR_FILENO + 1)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    let flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP
    posix_spawnattr_setflags(&attributes, Int16(flags))

    var words = ([name] + arguments).map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }
    // The one variable: without it a Swift program that crashes starts another program, which reads
    // its memory and takes its time over a report that nobody sees.
    let environment = [strdup("SWIFT_BACKTRACE=enable=no"), nil]
    defer { free(environment[0]) }
    var pid: Int32 = 0
    let refusal = posix_spawn(&pid, executable, &actions, &attributes, words, environment)
    guard refusal == 0 else { throw .notStarted("the program does not run", refusal) }
    requests.writing.stopBlocking()
    answers.reading.stopBlocking()
    return StartedProcess(pid: pid, requests: requests.writing, answers: answers.reading)
  }
}
