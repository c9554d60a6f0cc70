import CompactModel
import Diagnostics

/// Finds cases that share an id; ids that differ only by letter case are one id to a file system.
enum CaseCollisions {
  /// What was found: the cases without those whose id an earlier one has, an error for each of these,
  /// and the ids in question, in every way they are written.
  struct Found {
    var kept: [Case]
    var problems: [NamedProblem] = []
    var ids: Set<String> = []
  }

  static func among(_ cases: [Case]) -> Found {
    var found = Found(kept: [])
    var first: [String: Int] = [:]
    first.reserveCapacity(cases.count)
    var repeated: Set<Int> = []
    for (index, value) in cases.enumerated() {
      let folded = Identifier.folded(value.id)
      guard let earlier = first[folded].map({ cases[$0] }) else {
        first[folded] = index
        continue
      }
      repeated.insert(index)
      let name =
        earlier.id == value.id ? "" : " as '\(earlier.id)', which differs only by letter case"
      let problem = Diagnostic(
        code: "case.duplicate-id",
        "the id '\(value.id)' is used already in \(earlier.place(ofKey: "case"))\(name)",
        at: value.place(ofKey: "case"), help: "give each case an id of its own")
      found.problems.append(NamedProblem(diagnostic: problem, id: value.id, key: "case"))
      found.ids.formUnion([earlier.id, value.id])
    }
    found.kept =
      repeated.isEmpty ? cases : cases.indices.filter { !repeated.contains($0) }.map { cases[$0] }
    return found
  }
}
