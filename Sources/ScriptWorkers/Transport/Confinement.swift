import CWorkerShim
import Glibc

/// One thing a worker process gave up, or could not give up.
package struct ConfinementMeasure: Hashable, Sendable, Codable {
  /// What the measure does, for people.
  package var name: String
  package var isActive: Bool
  /// The limit set, or why the measure is not active.
  package var detail: String

  package init(_ name: String, isActive: Bool, detail: String) {
    self.name = name
    self.isActive = isActive
    self.detail = detail
  }
}

/// What a worker process gives up before it looks at its first request.
package enum Confinement {
  /// The most memory a worker may map, in bytes, where nobody says otherwise: 2 GiB.
  package static let defaultAddressSpace: UInt64 = 2 << 30
  /// How many descriptors a worker may have open.
  package static let openFiles: UInt64 = 16

  /// Confines this process for good, or ends it where its parent is gone already.
  ///
  /// A measure the system refuses is reported, not thrown: the caller decides what to do without
  /// it.
  /// - Parameter addressSpace: The most memory this process may map, in bytes; nil sets no limit,
  ///   for builds with a sanitiser, which map terabytes.
  /// - Returns: Every measure in a fixed order.
  @discardableResult
  package static func apply(addressSpace: UInt64? = defaultAddressSpace) -> [ConfinementMeasure] {
    var measures = [
      measure("ends with its parent", CWorkerShim_end_with_parent(), "killed by the kernel")
    ]
    // The parent may have ended before the kernel knew that this matters.
    if isOutputAbandoned { exit(0) }
    measures += [
      measure("gains no privileges", CWorkerShim_refuse_privileges(), "no_new_privs"),
      measure("cannot be inspected", CWorkerShim_refuse_inspection(), "not dumpable"),
      limit("leaves no memory dump", RLIMIT_CORE, to: 0, "core size 0"),
      limit("writes no files", RLIMIT_FSIZE, to: 0, "file size 0"),
      limit("opens few files", RLIMIT_NOFILE, to: openFiles, "at most \(openFiles)"),
    ]
    if let addressSpace {
      let detail = "at most \(addressSpace >> 20) MiB of addresses"
      measures.append(limit("memory is bounded", RLIMIT_AS, to: addressSpace, detail))
    } else {
      measures.append(.init("memory is bounded", isActive: false, detail: "switched off"))
    }
    for (name, means) in [("reads no files", "Landlock"), ("few system calls", "seccomp")] {
      measures.append(.init(name, isActive: false, detail: "\(means) is not used yet"))
    }
    return measures
  }

  /// Whether standard output is a pipe that nobody reads.
  private static var isOutputAbandoned: Bool {
    var output = pollfd(fd: STDOUT_FILENO, events: 0, revents: 0)
    return poll(&output, 1, 0) > 0 && output.revents & Int16(POLLERR) != 0
  }

  private static func measure(_ name: String, _ refusal: Int32, _ detail: String)
    -> ConfinementMeasure
  {
    let isActive = refusal == 0
    return .init(name, isActive: isActive, detail: isActive ? detail : "system error \(refusal)")
  }

  private static func limit(
    _ name: String, _ resource: __rlimit_resource, to value: UInt64, _ detail: String
  ) -> ConfinementMeasure {
    let resource = __rlimit_resource_t(resource.rawValue)
    var current = rlimit()
    getrlimit(resource, &current)
    // A limit that is lower already cannot be raised, and need not be.
    let lowered = min(rlim_t(value), current.rlim_max)
    var wanted = rlimit(rlim_cur: lowered, rlim_max: lowered)
    return measure(name, setrlimit(resource, &wanted) == 0 ? 0 : errno, detail)
  }
}
