import Glibc

/// The processor time of this process, which a busy neighbour does not lengthen.
enum Clock {
  /// Nanoseconds of processor time that a body takes.
  static func time(_ body: () throws -> Void) rethrows -> Double {
    let start = now
    try body()
    return now - start
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
  }
}

extension [Double] {
  /// The middle one when they are put in order; of an even number, the mean of the middle two.
  var median: Double {
    let ordered = sorted()
    guard !ordered.isEmpty else { return .nan }
    let middle = ordered.count / 2
    return ordered.count % 2 == 1
      ? ordered[middle] : (ordered[middle - 1] + ordered[middle]) / 2
  }
}
