import Glibc

extension Confinement {
  /// The most memory a worker may map, in bytes: 2 GiB.
  package static let addressSpace: UInt64 = 2 << 30
  /// How many descriptors a worker may have open.
  package static let openFiles: UInt64 = 16
  /// How much computing time a worker may use in its life, in seconds: an hour.
  ///
  /// A worker serves as many cases as come, so this is no limit for one script: it ends a worker
  /// that nobody minds any more. Where honest work takes it that far, a fresh worker takes the case
  /// again and nothing is lost.
  package static let computingTime: UInt64 = 3_600

  /// What the kernel bounds, each for good.
  static var resourceLimits: [ConfinementMeasure] {
    [
      limit("leaves no memory dump", RLIMIT_CORE, to: 0, "core size 0"),
      limit("writes no files", RLIMIT_FSIZE, to: 0, "file size 0"),
      limit("opens few files", RLIMIT_NOFILE, to: openFiles, "at most \(openFiles)"),
      noProcesses,
      // Some seconds between the signal that names the reason and the one that nobody outlives.
      limit(
        "computing time is bounded", RLIMIT_CPU, to: computingTime, grace: 5,
        "at most \(computingTime / 60) minutes"),
      limit(
        "memory is bounded", RLIMIT_AS, to: addressSpace,
        "at most \(addressSpace >> 20) MiB of addresses"),
    ]
  }

  /// The kernel does not hold the root user to this limit.
  private static var noProcesses: ConfinementMeasure {
    let measure = limit("starts no processes", __RLIMIT_NPROC, to: 0, "at most 0")
    guard measure.isActive, getuid() == 0 else { return measure }
    return ConfinementMeasure(
      measure.name, isActive: false, detail: "the kernel lets root pass this limit")
  }

  private static func limit(
    _ name: String, _ resource: __rlimit_resource, to value: UInt64, grace: UInt64 = 0,
    _ detail: String
  ) -> ConfinementMeasure {
    let resource = __rlimit_resource_t(resource.rawValue)
    var current = rlimit()
    getrlimit(resource, &current)
    // A limit that is lower already cannot be raised, and need not be.
    var wanted = rlimit(
      rlim_cur: min(rlim_t(value), current.rlim_max),
      rlim_max: min(rlim_t(value + grace), current.rlim_max))
    return ConfinementMeasure(name, setrlimit(resource, &wanted) == 0 ? 0 : errno, detail)
  }
}
