/// Finds the name somebody most likely meant.
package enum Spelling {
  /// The candidate nearest to a mistyped name, or nil when none is near enough to suggest.
  ///
  /// Distance is the optimal-string-alignment distance (an insertion, a deletion, a substitution or a
  /// swap of neighbours costs one), compared without regard to ASCII case or to `-` against `_`. A name may be off by a third
  /// of its length, at least by one. Among equally near candidates the first in order wins, so the
  /// answer does not depend on the order of a set.
  package static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = folded(name)
    let tolerance = max(1, wanted.count / 3)
    var best: (candidate: String, distance: Int)?
    for candidate in candidates.sorted() {
      let found = distance(wanted, folded(candidate), limit: tolerance)
      guard let found, found < (best?.distance ?? .max) else { continue }
      best = (candidate, found)
    }
    return best?.candidate
  }

  /// A ready remedy: "did you mean 'x'?", or the list of what is possible when nothing is near.
  package static func suggestion(for name: String, among candidates: some Sequence<String>)
    -> String
  {
    let candidates = candidates.sorted()
    if let nearest = nearest(to: name, among: candidates) { return "did you mean '\(nearest)'?" }
    if candidates.isEmpty { return "nothing is allowed here" }
    return "use one of: \(candidates.joined(separator: ", "))"
  }

  private static func folded(_ name: String) -> [UInt8] {
    name.utf8.map { byte in
      switch byte {
      case 0x41...0x5A: byte + 0x20
      case 0x2D: 0x5F
      default: byte
      }
    }
  }

  private static func distance(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int? {
    // Nobody means a name this long, and the work grows with the square.
    guard abs(left.count - right.count) <= limit, left.count <= 64 else { return nil }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for (row, leftByte) in left.enumerated() {
      var current = [row + 1]
      current.reserveCapacity(right.count + 1)
      for (column, rightByte) in right.enumerated() {
        var cost = min(last[column + 1], current[column]) + 1
        cost = min(cost, last[column] + (leftByte == rightByte ? 0 : 1))
        if row > 0, column > 0, leftByte == right[column - 1], left[row - 1] == rightByte {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count] <= limit ? last[right.count] : nil
  }
}
