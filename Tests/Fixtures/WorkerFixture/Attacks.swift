import Glibc

/// Does what only somebody who took over a worker would do, and says how the system answered.
func attack(_ request: [UInt8], parent: pid_t) -> [UInt8] {
  errno = 0
  let result = outcome(of: String(decoding: request, as: UTF8.self), parent: parent)
  let code = errno
  return Array((result >= 0 ? "done" : String(cString: strerror(code))).utf8)
}

private func outcome(of attack: String, parent: pid_t) -> Int {
  switch attack {
  case "open a file": return Int(open("/etc/passwd", O_RDONLY))
  case "make a file": return Int(creat("\(P_tmpdir)/concord-attack", 0o600))
  case "read its environment": return Int(open("/proc/self/environ", O_RDONLY))
  case "remove a file": return Int(unlink("\(P_tmpdir)/concord-attack"))
  case "look for a file": return Int(access("/etc/passwd", R_OK))
  case "make a socket": return Int(socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0))
  case "connect": return connect()
  case "run a program":
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("true"), nil]
    return Int(execv("/bin/true", &arguments))
  case "start a program":
    var pid: pid_t = 0
    let refusal = posix_spawn(&pid, "/bin/true", nil, nil, [strdup("true"), nil], nil)
    errno = refusal
    return refusal == 0 ? 0 : -1
  case "fork": return call(57, 220, 17)
  // Signal 0 asks whether one could be sent: a parent that can be killed is not, by this.
  case "kill its parent": return Int(kill(parent, 0))
  case "signal another by its thread": return call(234, 131, Int(parent), Int(parent))
  case "trace its parent": return call(101, 117, 16, Int(parent))
  case "make memory executable":
    let memory = mmap(nil, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    return memory == MAP_FAILED ? -1 : 0
  case "load a filter of its own": return call(321, 280)
  case "use numbers of another architecture": return call(0x4000_0000 + 39, 0x4000_0000)
  case "ask for its limits":
    var limit = rlimit()
    return Int(getrlimit(__rlimit_resource_t(RLIMIT_STACK.rawValue), &limit))
  case "make a thread":
    var thread = pthread_t()
    let refusal = pthread_create(&thread, nil, { _ in nil }, nil)
    errno = refusal
    return refusal == 0 ? 0 : -1
  default: return 0
  }
}

private func connect() -> Int {
  let number = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
  var address = sockaddr_in()
  address.sin_family = sa_family_t(AF_INET)
  address.sin_port = in_port_t(9).bigEndian
  address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
  return withUnsafeBytes(of: &address) { bytes in
    bytes.withMemoryRebound(to: sockaddr.self) { Int(Glibc.connect(number, $0.baseAddress, 16)) }
  }
}

/// A system call by its number on x86-64 and on 64-bit ARM: Swift cannot name the function, which
/// takes a variable number of arguments.
private func call(_ intel: Int, _ arm: Int, _ first: Int = 0, _ second: Int = 0) -> Int {
  typealias SystemCall = @convention(c) (Int, Int, Int, Int) -> Int
  guard let function = dlsym(nil, "syscall") else { return -1 }
  #if arch(x86_64)
    let number = intel
  #else
    let number = arm
  #endif
  return unsafeBitCast(function, to: SystemCall.self)(number, first, second, 0)
}
