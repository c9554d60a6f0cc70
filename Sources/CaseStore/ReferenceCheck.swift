package import CompactModel
package import Diagnostics

/// Finds ids that nothing known to the area answers to: a check over values, whatever their files.
///
/// All it says is a warning: a slip in a name spoils figures, but not the record itself.
package struct ReferenceCheck: Sendable {
  private let parties: Names
  private let bodies: Names
  private let offices: Names
  private let commitments: Names
  private let cases: Names?

  /// A check against what is known.
  ///
  /// `cases` is nil where the cases are not all at hand; ids of cases are not judged then.
  package init(
    organisations: [String], bodies: [String], offices: [String], commitments: [String],
    cases: [String]? = nil
  ) {
    parties = Names(organisations + bodies + offices)
    self.bodies = Names(bodies)
    self.offices = Names(offices)
    self.commitments = Names(commitments)
    self.cases = cases.map { Names($0) }
  }

  private struct Names: Sendable {
    let all: [String]
    let known: Set<String>

    init(_ all: [String]) {
      self.all = all
      known = Set(all)
    }
  }

  /// What a case names that is not known, each name once, at its first place.
  package func problems(in value: Case) -> [Diagnostic] { named(in: value).map(\.diagnostic) }

  /// What the rows of registers name that is not known, each name once to a register.
  package func problems(in registers: [Register]) -> [Diagnostic] {
    registers.flatMap { named(in: $0).map(\.diagnostic) }
  }

  /// The same for all of a workspace, each name shown where it stands: the files are read again.
  package func problems(in contents: WorkspaceContents, limits: StoreLimits = .standard)
    -> [Diagnostic]
  {
    PlaceFinder(limits: limits).shown(
      contents.cases.flatMap(named) + contents.registers.flatMap(named)
        + OneSidedLinks(contents.cases).problems)
  }

  private func named(in value: Case) -> [NamedProblem] {
    var collector = Collector()
    check(value.by, at: value.place(ofKey: "by"), "by", &collector)
    check(value.against, at: value.place(ofKey: "against"), "against", &collector)
    for id in value.commitments where !commitments.known.contains(id) {
      collector.add(unknownCommitment(id, "commitments", at: value.place(ofKey: "commitments")))
    }
    for record in value.about { check(record, &collector) }
    for (index, event) in value.effectiveEvents.enumerated() {
      check(event.by, at: value.place(ofEvent: index), "by", &collector)
      check(event.with, at: value.place(ofEvent: index), "with", &collector)
      for id in event.list(.into) {
        if let cases, !cases.known.contains(id) {
          collector.add(
            unknown(
              id, "into", "case", among: cases, at: value.place(ofEvent: index),
              "begin that case first, or mend its id"))
        }
      }
    }
    return collector.problems
  }

  private func named(in register: Register) -> [NamedProblem] {
    var collector = Collector()
    for row in register.rows { check(row, &collector) }
    return collector.problems
  }

  /// Keeps the first problem of each name.
  private struct Collector {
    var problems: [NamedProblem] = []
    private var seen: Set<String> = []

    mutating func add(_ problem: NamedProblem) {
      if seen.insert("\(problem.diagnostic.code) \(problem.id)").inserted {
        problems.append(problem)
      }
    }
  }

  private func check(_ record: Record, _ collector: inout Collector) {
    for (field, value) in zip(record.kind.fields, record.values) where field.form == .reference {
      guard let id = value.text else { continue }
      switch field.name {
      case "commitment":
        if !commitments.known.contains(id) {
          collector.add(unknownCommitment(id, "commitment", at: record.place))
        }
      case "case":
        if let cases, !cases.known.contains(id) {
          let help = "use the id of a case of this workspace"
          collector.add(unknown(id, "case", "case", among: cases, at: record.place, help))
        }
      case "body":
        if !bodies.known.contains(id) {
          let help = "the bodies of the area are declared in its plugin"
          collector.add(unknown(id, "body", "body", among: bodies, at: record.place, help))
        }
      case "office":
        if !offices.known.contains(id) {
          let help = "the offices of the area are declared in its plugin"
          collector.add(unknown(id, "office", "office", among: offices, at: record.place, help))
        }
      default: check([id], at: record.place, field.name, &collector)
      }
    }
  }

  private func check(
    _ ids: [String], at place: Place, _ key: String, _ collector: inout Collector
  ) {
    for id in ids where !parties.known.contains(id) {
      collector.add(
        unknown(
          id, key, "organisation", among: parties, at: place,
          "add it to the register 'organisations'"))
    }
  }

  private func unknownCommitment(_ id: String, _ key: String, at place: Place) -> NamedProblem {
    unknown(
      id, key, "commitment", among: commitments, at: place,
      "use the id of a commitment of the area's Compact")
  }

  private func unknown(
    _ id: String, _ key: String, _ what: String, among names: Names, at place: Place,
    _ help: String
  ) -> NamedProblem {
    let nearest = Spelling.nearest(to: id, among: names.all)
    let problem = Diagnostic(
      .warning, code: "reference.unknown-\(what)",
      "'\(id)' in '\(key)' is no \(what) the area knows", at: place,
      help: nearest.map { "did you mean '\($0)'?" } ?? help)
    return NamedProblem(diagnostic: problem, id: id, key: key)
  }
}
