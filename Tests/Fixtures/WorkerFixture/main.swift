// A worker for the tests of the transport. Its one argument says what it does with a request.
import CWorkerShim
import Glibc
import ScriptWorkers

// The harness takes standard output away; the modes that break the rules keep a way of their own.
let rawOutput = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)

switch CommandLine.arguments.dropFirst().first {
case "items":
  WorkerHarness.run { _ in
    var isUsed = false
    return { request, progress in try answer(itemsIn: request, isUsed: &isUsed, progress) }
  }
case "echo":
  WorkerHarness.run { _ in { request, _ in request } }
case "measures":
  close(rawOutput)
  WorkerHarness.run { measures in
    { _, _ in
      Array(measures.map { "\($0.name): \($0.isActive)" }.joined(separator: "\n").utf8)
    }
  }
case "surroundings":
  WorkerHarness.run { _ in { _, _ in Array(surroundings().utf8) } }
case "attack":
  let parent = getppid()
  WorkerHarness.run { _ in { request, _ in attack(request, parent: parent) } }
case "attack-files":
  // Landlock alone, without the limits and the filter that would be met first.
  let parent = getppid()
  WorkerHarness.run(isConfined: false) { _ in
    CWorkerShim_refuse_privileges()
    _ = Confinement.closedFiles()
    return { request, _ in attack(request, parent: parent) }
  }
case "restarts":
  WorkerHarness.run(isConfined: false) { _ in
    { request, _ in Array(try restarts(Int(request[0])).utf8) }
  }
case "parent":
  WorkerHarness.run(isConfined: false) { _ in { _, _ in Array(try orphan().utf8) } }
case "stack":
  // The limits to start from, soft and hard, in MiB.
  let limits = CommandLine.arguments.dropFirst(2).compactMap { rlim_t($0) }
  var stack = rlimit(rlim_cur: limits[0] << 20, rlim_max: limits[1] << 20)
  setrlimit(__rlimit_resource_t(RLIMIT_STACK.rawValue), &stack)
  WorkerHarness.run { measures in
    { _, _ in
      // Seven of the eight mebibytes.
      let isDeep = depth(from: stackAddress(), bytes: 7 << 20)
      return Array("\(measures.last?.detail ?? ""), \(isDeep ? "used" : "not used")".utf8)
    }
  }
case "script-worker":
  WorkerHarness.run { measures in
    let worker = HostileWorker(WorkerSession(confinement: measures))
    return { request, progress in try worker.answer(request, progress) }
  }
default:
  exit(2)
}

/// Answers each line with itself in capitals, unless it asks for trouble.
func answer(itemsIn request: [UInt8], isUsed: inout Bool, _ progress: WorkerProgress) throws
  -> [UInt8]
{
  var answers: [String] = []
  for line in String(decoding: request, as: UTF8.self).split(separator: "\n") {
    try misbehave(String(line), isUsed: isUsed, progress)
    isUsed = true
    answers.append(line.uppercased())
    progress.step()
  }
  return Array(answers.joined(separator: "\n").utf8)
}

func misbehave(_ line: String, isUsed: Bool, _ progress: WorkerProgress) throws {
  switch line.split(separator: " ").first {
  case "hang": while true { sleep(1000) }
  case "slow":
    for _ in 0..<8 {
      usleep(50_000)
      progress.step()
    }
  case "lively":
    for _ in 0..<30 {
      usleep(50_000)
      progress.life()
    }
  case "busy":
    while true {
      usleep(20_000)
      progress.step()
    }
  case "crash": fatalError("as asked")
  case "worn" where isUsed: fatalError("only after other work")
  case "exit": exit(3)
  case "fail": throw Refusal()
  case "fail-loudly": throw Refusal(description: "one\n\u{1B}[2Jtwo")
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
  case "memory": exit(WorkerEnding.memoryExit)
  case "flood": while true { emit([0, 0, 0, 0, 3]) }
  case "nag": while true { emit([0, 0, 0, 0, 5]) }
  case "answers": while true { emit([1, 0, 0, 0, 2, 65]) }
  case "print": print("this goes nowhere")
  case "stderr":
    let line = [UInt8](repeating: 65, count: 1 << 16)
    for _ in 0..<1024 { write(STDERR_FILENO, line, line.count) }
  case "exhaust":
    var memory: [[UInt8]] = []
    while true { memory.append([UInt8](repeating: 1, count: 64 << 20)) }
  default: break
  }
}

struct Refusal: Error, CustomStringConvertible {
  var description = "this item is refused"
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

/// Starts and loses a number of workers, and says what is left of them.
func restarts(_ count: Int) throws -> String {
  let command = WorkerCommand(arguments: ["items"])
  func lose(_ request: String) throws {
    let worker = try WorkerProcess(command)
    _ = try? worker.ask(Array(request.utf8), patience: Patience(quiet: .seconds(10)), steps: 1)
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
  _ = try worker.ask([65], patience: Patience(quiet: .seconds(10)), steps: 1)
  try worker.send(.request, Array("hang".utf8))
  _ = Unmanaged.passRetained(worker)
  return String(worker.pid)
}

/// Goes so many bytes down the stack.
func depth(from start: UInt, bytes: UInt) -> Bool {
  start - stackAddress() >= bytes || depth(from: start, bytes: bytes)
}

/// Where the stack is now, roughly.
@inline(never)
func stackAddress() -> UInt {
  var here = 0
  return withUnsafePointer(to: &here) { UInt(bitPattern: $0) }
}
