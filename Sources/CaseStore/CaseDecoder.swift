import CompactModel
import Diagnostics
import TimeKeeping

/// Makes a case of a tree, noting all that is wrong with it.
struct CaseDecoder {
  private var reader: TreeReader
  /// Whether to keep the line of each key: of no use in a file of one line a case.
  private let keepsKeyLines: Bool

  init(tree: DataTree = DataTree(), path: String, limits: StoreLimits, notation: Notation) {
    reader = TreeReader(tree: tree, path: path, limits: limits, topic: "case")
    reader.notation = notation
    keepsKeyLines = notation == .yaml
  }

  /// The case of the decoder's tree; none where there was an error that spoils it.
  mutating func decode() -> Decoded<Case> {
    let value = read()
    let isSpoilt = reader.errorCount > 0
    return Decoded(
      value: isSpoilt ? nil : value,
      diagnostics: reader.harmless.isEmpty ? reader.problems : reader.problems + reader.harmless)
  }

  /// The case of a line of JSON, for which the memory of the line before is used again.
  mutating func decodeLine(_ bytes: ArraySlice<UInt8>, line: Int) throws(SyntaxProblem)
    -> Decoded<Case>
  {
    reader.startAnew()
    try JSONScanner.fill(
      &reader.tree, from: bytes, path: reader.path, firstLine: line, limits: reader.limits)
    return decode()
  }

  private enum Key: Int, CaseIterable {
    case id
    case title
    case illustrative
    case source
    case raised
    case by
    case against
    case commitments
    case cause
    case summary
    case publicSummary
    case about
    case events
  }

  private static let keys = KeyTable([
    "case", "title", "illustrative", "source", "raised", "by", "against", "commitments", "cause",
    "summary", "public_summary", "about", "events",
  ])
  private static let causes = KeyTable(Case.Cause.allCases.map(\.rawValue))

  private mutating func read() -> Case? {
    guard reader.isMapping(0, "a case") else { return nil }
    var result = Case(id: "", title: "")
    result.origin = Case.Origin(path: reader.path, line: reader.line(0))
    var seen: UInt64 = 0
    var key = 1
    let end = reader.tree.end(0)
    while key < end {
      let value = key + 1
      if let index = reader.field(key, in: Self.keys, seen: &seen, of: "a case"),
        let known = Key(rawValue: index)
      {
        if keepsKeyLines { result.origin.keyLines[Self.keys.names[index]] = reader.line(key) }
        read(known, value, into: &result)
      }
      key = reader.tree.end(value)
    }
    require(seen)
    if result.events.contains(where: { $0.digest != nil }) {
      reader.harmless += EventChain(of: result).problems
    }
    return result
  }

  private mutating func read(_ key: Key, _ node: Int, into result: inout Case) {
    switch key {
    case .id: result.id = needed(node, "case", reader.identifier(node, "case"))
    case .title: result.title = needed(node, "title", reader.filledText(node, "title"))
    case .illustrative: result.isIllustrative = reader.boolean(node, "illustrative") ?? false
    case .source: result.source = reader.filledText(node, "source").map { Citation($0) }
    case .raised:
      if reader.isNothing(node) {
        reader.report(
          "missing-date", "'raised' has no date", at: node,
          help: "write \(reader.notation.pair("raised", "unknown")) if the day is not known")
      }
      result.raised = reader.date(node, "raised") ?? .unknown
    case .by: result.by = reader.identifiers(node, "by")
    case .against: result.against = reader.identifiers(node, "against")
    case .commitments: result.commitments = reader.identifiers(node, "commitments")
    case .cause:
      guard !reader.isNothing(node) else { return }
      let index = reader.word(
        node, "cause", in: Self.causes, code: "unknown-cause", "kind of cause")
      result.cause = index.map { Case.Cause.allCases[$0] }
    case .summary: result.summary = reader.text(node, "summary")
    case .publicSummary: result.publicSummary = reader.text(node, "public_summary")
    case .about: result.about = RecordDecoder.records(of: node, reader: &reader)
    case .events: result.events = EventDecoder.events(of: node, reader: &reader)
    }
  }

  /// The value, or an empty text with a problem noted when the key has nothing.
  private mutating func needed(_ node: Int, _ key: String, _ value: String?) -> String {
    if value == nil, reader.isNothing(node) {
      reader.report(
        "missing-key", "'\(key)' has no value", at: node, help: "write it after the colon")
    }
    return value ?? ""
  }

  private mutating func require(_ seen: UInt64) {
    func isMissing(_ key: Key) -> Bool { seen & (1 << UInt64(key.rawValue)) == 0 }
    let notation = reader.notation
    if isMissing(.id) {
      reader.report(
        "missing-key", "the case has no id", at: 0,
        help: notation == .yaml
          ? "add a line such as `case: RUT-2026-001`"
          : "add a key such as \(notation.pair("case", "RUT-2026-001"))")
    }
    if isMissing(.title) {
      reader.report(
        "missing-key", "the case has no title", at: 0,
        help: "add \(notation.line("title")) that says in a few words what it is about")
    }
    if isMissing(.raised) {
      reader.report(
        "missing-date", "the case does not say when it was raised", at: 0,
        help: "add \(notation.line("raised")); write \(notation.pair("raised", "unknown")) "
          + "if the day is not known",
        severity: .warning)
    }
  }
}
