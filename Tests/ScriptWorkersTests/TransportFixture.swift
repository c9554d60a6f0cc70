import Glibc
import ScriptWorkers
import Testing

/// The program `worker-fixture`, and requests for it.
enum TransportFixture {
  /// The fixture stands where the tests were built: beside the program that runs them, or in a
  /// folder above it where the tests come in a bundle.
  static func command(_ mode: String, _ more: [String] = []) throws -> WorkerCommand {
    var path = [CChar](repeating: 0, count: 4096)
    let length = readlink("/proc/self/exe", &path, path.count)
    var folders = String(
      decoding: path.prefix(max(0, length)).map(UInt8.init(bitPattern:)), as: UTF8.self
    )
    .split(separator: "/")
    while folders.popLast() != nil {
      let candidate = "/" + (folders + ["worker-fixture"]).joined(separator: "/")
      if access(candidate, X_OK) == 0 {
        return WorkerCommand(executable: candidate, arguments: [mode] + more)
      }
    }
    throw NotBuilt()
  }

  struct NotBuilt: Error, CustomStringConvertible {
    var description: String { "build the product worker-fixture beside the tests" }
  }

  static let patience = Patience(quiet: .seconds(20))

  static func worker(_ mode: String = "items") throws -> WorkerProcess {
    try WorkerProcess(try command(mode))
  }

  /// Sends a text and gives back the answer as one.
  static func answer(
    _ request: String, from worker: WorkerProcess, patience: Patience = patience
  ) throws(WorkerError) -> String {
    let answer = try worker.ask(Array(request.utf8), patience: patience, steps: 100)
    return String(decoding: answer, as: UTF8.self)
  }
}

/// Whether a process still does anything; one that has ended and waits to be collected does not.
func processRuns(_ pid: Int32) -> Bool {
  guard let file = fopen("/proc/\(pid)/stat", "r") else { return false }
  defer { fclose(file) }
  var bytes = [UInt8](repeating: 0, count: 512)
  let count = fread(&bytes, 1, bytes.count, file)
  // The state is the first word behind the name, which stands in brackets.
  let fields = String(decoding: bytes[..<count], as: UTF8.self).split(separator: ")").last
  return fields?.split(separator: " ").first != "Z"
}

/// Whether the system still knows a process, even one that has ended and waits to be collected.
func processExists(_ pid: Int32) -> Bool {
  kill(pid, 0) == 0 || errno != ESRCH
}

/// Lines of text as a batch.
struct Lines: WorkBatch {
  var lines: [String]
  var count: Int { lines.count }
  func item(_ index: Int) -> Lines { Lines(lines: [lines[index]]) }
  var bytes: [UInt8] { Array(lines.joined(separator: "\n").utf8) }
}
