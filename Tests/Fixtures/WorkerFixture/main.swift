// A worker for the tests of the transport. Its one argument says what it does with a request.
import Glibc
import ScriptWorkers

// The harness takes standard output away; the modes that break the rules keep a way of their own.
let rawOutput = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)

switch CommandLine.arguments.dropFirst().first {
case "items":
  Confinement.apply()
  var isUsed = false
  WorkerHarness.run { request, progress in
    try answer(itemsIn: request, isUsed: &isUsed, progress)
  }
case "echo":
  Confinement.apply()
  WorkerHarness.run { request, _ in request }
case "measures":
  let measures = Confinement.apply()
  WorkerHarness.run { _, _ in
    Array(measures.map { "\($0.name): \($0.isActive)" }.joined(separator: "\n").utf8)
  }
case "surroundings":
  Confinement.apply()
  WorkerHarness.run { _, _ in Array(surroundings().utf8) }
case "restarts":
  WorkerHarness.run { request, _ in Array(try restarts(Int(request[0])).utf8) }
case "parent":
  WorkerHarness.run { _, _ in Array(try orphan().utf8) }
case "small-stack":
  var stack = rlimit(rlim_cur: 1 << 20, rlim_max: 8 << 20)
  setrlimit(__rlimit_resource_t(RLIMIT_STACK.rawValue), &stack)
  WorkerHarness.run { _, _ in Array(String(depth(50_000)).utf8) }
default:
  exit(2)
}

/// Answers each line with itself in capitals, unless it asks for trouble.
func answer(itemsIn request: [UInt8], isUsed: inout Bool, _ progress: () -> Void) throws
  -> [UInt8]
{
  var answers: [String] = []
  for line in String(decoding: request, as: UTF8.self).split(separator: "\n") {
    try misbehave(String(line), isUsed: isUsed, progress)
    isUsed = true
    answers.append(line.uppercased())
    progress()
  }
  return Array(answers.joined(separator: "\n").utf8)
}

func misbehave(_ line: String, isUsed: Bool, _ progress: () -> Void) throws {
  switch line.split(separator: " ").first {
  case "hang": while true { sleep(1000) }
  case "slow":
    for _ in 0..<8 {
      usleep(50_000)
      progress()
    }
  case "busy":
    while true {
      usleep(20_000)
      progress()
    }
  case "crash": fatalError("as asked")
  case "worn" where isUsed: fatalError("only after other work")
  case "exit": exit(3)
  case "fail": throw Refusal()
  case "garble": emit([1, 0, 0, 0, 77, 0])
  case "huge": emit([0xFF, 0xFF, 0xFF, 0xFF, 2])
  case "ask": emit([0, 0, 0, 0, 1])
  case "truncate":
    emit([9, 0, 0, 0, 2, 65])
    exit(0)
  case "leave":
    for number in 0..<16 as Range<Int32> { close(number) }
    while true { sleep(1000) }
  case "twice": emit([1, 0, 0, 0, 2, 65])
  case "write": writeFile()
  case "print": print("this goes nowhere")
  case "exhaust":
    var memory: [[UInt8]] = []
    while true { memory.append([UInt8](repeating: 1, count: 64 << 20)) }
  default: break
  }
}

struct Refusal: Error, CustomStringConvertible {
  var description: String { "this item is refused" }
}

func emit(_ bytes: [UInt8]) {
  _ = bytes.withUnsafeBytes { write(rawOutput, $0.baseAddress, $0.count) }
}

/// What this process can see of where it was started.
func surroundings() -> String {
  var variables: [String] = []
  while let variable = environ[variables.count] { variables.append(String(cString: variable)) }
  let own = [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO, rawOutput, rawOutput + 1, rawOutput + 2]
  let others = (0..<16 as Range<Int32>).filter { fcntl($0, F_GETFD) >= 0 && !own.contains($0) }
  return "\(variables.joined(separator: " ")), \(others.count) other descriptors"
}

/// Opens a file that leaves no trace, and tries to fill it.
func writeFile() {
  var name = Array("\(P_tmpdir)/concord-XXXXXX".utf8CString)
  let file = mkstemp(&name)
  unlink(name)
  write(file, "x", 1)
}

/// Starts and loses a number of workers, and says what is left of them.
func restarts(_ count: Int) throws -> String {
  let command = WorkerCommand(arguments: ["items"])
  func lose(_ request: String) throws {
    let worker = try WorkerProcess(command)
    _ = try? worker.ask(Array(request.utf8), patience: Patience(quiet: .seconds(10)))
  }
  try lose("crash")
  let before = openDescriptors()
  for number in 0..<count { try lose(["crash", "exit", "huge", "fine", "truncate"][number % 5]) }
  var status: Int32 = 0
  let hasChild = waitpid(-1, &status, WNOHANG) >= 0 || errno != ECHILD
  return "\(openDescriptors() - before) more descriptors, child left: \(hasChild)"
}

func openDescriptors() -> Int {
  (0..<1024 as Range<Int32>).count { fcntl($0, F_GETFD) >= 0 }
}

/// Starts a worker that never ends by itself, keeps it, and says which it is.
func orphan() throws -> String {
  let worker = try WorkerProcess(WorkerCommand(arguments: ["items"]))
  _ = try worker.ask([65], patience: Patience(quiet: .seconds(10)))
  try worker.send(.request, Array("hang".utf8))
  _ = Unmanaged.passRetained(worker)
  return String(worker.pid)
}

func depth(_ remaining: Int) -> Int {
  remaining == 0 ? 0 : 1 + depth(remaining - 1)
}
