import CompactModel
import ProcedureEngine
import RuleEngine
import TimeKeeping

/// A rule whose check is given, or that finds one note on every subject.
struct SampleRule: Rule {
  let descriptor: RuleDescriptor
  let look: @Sendable (RuleSubject) throws -> [Finding]

  init(
    _ id: String, over: RuleScope, wakes: [Act]? = nil,
    look: (@Sendable (RuleSubject) throws -> [Finding])? = nil
  ) {
    descriptor = RuleDescriptor(
      id: id, title: id, summary: "A sample.", citations: [Citation("RIC")], over: over,
      wakes: wakes.map { ActSet($0) }, severity: .note)
    self.look =
      look ?? { subject in
        [Finding(rule: id, severity: .note, message: subject.words, subject: subject.subject)]
      }
  }

  func check(_ subject: RuleSubject) throws -> RuleOutcome {
    RuleOutcome(findings: try look(subject))
  }
}

/// An error that knows its place in a script.
struct ScriptFailure: RuleError {
  let message: String
  let scriptPlace: String?
  let scriptFrames: [String]
}

struct PlainFailure: Error, CustomStringConvertible {
  let description = "something else went wrong"
}

extension RuleSubject {
  /// "case A-1", "funding_change 0 of A-1", "row 2 of meetings".
  var words: String {
    switch self {
    case .area: "area"
    case .case(let tracked): "case \(tracked.file.id)"
    case .compact(let index): "compact \(index)"
    case .caseRecord(let index, let tracked):
      "\(tracked.file.about[index].kind.name) \(index) of \(tracked.file.id)"
    case .row(let index, let register): "row \(index) of \(register)"
    }
  }

  fileprivate var subject: Finding.Subject {
    switch self {
    case .area, .compact: Finding.Subject()
    case .case(let tracked): Finding.Subject(caseID: tracked.file.id)
    case .caseRecord(let index, let tracked):
      Finding.Subject(caseID: tracked.file.id, row: index)
    case .row(let index, let register): Finding.Subject(register: register, row: index)
    }
  }
}

func record(_ kind: String) -> Record {
  guard let kind = RecordKind.named(kind) else { preconditionFailure("no kind: \(kind)") }
  return Record(kind: kind, values: kind.fields.map { _ in .absent })
}

func register(_ kind: String, rows: Int) -> Register {
  Register(kind: record(kind).kind, rows: (0..<rows).map { _ in record(kind) })
}

func tracked(_ id: String, _ acts: [Act], about: [String] = []) -> TrackedCase {
  TrackedCase(
    Case(
      id: id, title: id, about: about.map { record($0) },
      events: acts.map { Event(on: .unknown, act: $0) }),
    in: CaseSetting(
      procedures: [], roles: Roles(), calendar: .withoutHolidays, asOf: "2026-06-01"))
}
