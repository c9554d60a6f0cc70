package import CompactModel
package import Diagnostics

/// Finds cases that share an id; ids that differ only by letter case are one id to a file system.
package enum CaseCollisions {
  /// The cases without those whose id an earlier one has, and an error for each of these.
  package static func among(_ cases: [Case]) -> (kept: [Case], diagnostics: [Diagnostic]) {
    var first: [String: Int] = [:]
    first.reserveCapacity(cases.count)
    var repeated: Set<Int> = []
    var diagnostics: [Diagnostic] = []
    for (index, value) in cases.enumerated() {
      let folded = Identifier.folded(value.id)
      guard let earlier = first[folded].map({ cases[$0] }) else {
        first[folded] = index
        continue
      }
      repeated.insert(index)
      let name =
        earlier.id == value.id ? "" : " as '\(earlier.id)', which differs only by letter case"
      diagnostics.append(
        Diagnostic(
          code: "case.duplicate-id",
          "the id '\(value.id)' is used already in \(earlier.place(ofKey: "case"))\(name)",
          at: value.place(ofKey: "case"), help: "give each case an id of its own"))
    }
    guard !repeated.isEmpty else { return (cases, []) }
    let kept = cases.indices.filter { !repeated.contains($0) }.map { cases[$0] }
    return (kept, diagnostics)
  }
}
