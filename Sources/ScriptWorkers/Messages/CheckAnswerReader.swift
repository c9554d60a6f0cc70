import CompactModel
import Diagnostics
import LuaRuntime
import RuleEngine
import TimeKeeping

/// Reads what a `CheckAnswerWriter` wrote, from bytes that may be anything.
///
/// Memory is taken for what has arrived, never for what a count announces.
struct CheckAnswerReader {
  private let bytes: [UInt8]
  private var at = 0
  private var lastCase: String?
  private var lastLine: Int?

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { at == bytes.count }

  mutating func byte() throws -> UInt8 {
    guard at < bytes.count else { throw MalformedAnswer("it ends too early") }
    defer { at += 1 }
    return bytes[at]
  }

  /// A number below 2³¹, in as few bytes as it takes.
  mutating func number() throws -> Int {
    var value = 0
    for shift in stride(from: 0, to: 35, by: 7) {
      let next = try byte()
      value |= Int(next & 0x7F) << shift
      guard next & 0x80 == 0 else { continue }
      guard next != 0 || shift == 0, value <= Int32.max else { break }
      return value
    }
    throw MalformedAnswer("a number is too large or too long")
  }

  mutating func text() throws -> String {
    let count = try number()
    guard count <= bytes.count - at else { throw MalformedAnswer("a text ends too early") }
    let end = at + count
    defer { at = end }
    let text = bytes.withUnsafeBytes { all in
      String(exactly: UnsafeRawBufferPointer(rebasing: all[at..<end]))
    }
    guard let text else { throw MalformedAnswer("a text is not UTF-8") }
    return text
  }

  mutating func items<Item>(
    _ read: (inout CheckAnswerReader) throws -> Item
  ) throws -> [Item] {
    let count = try number()
    guard count <= CheckAnswerCoding.itemLimit, count <= bytes.count - at else {
      throw MalformedAnswer("a list is too long")
    }
    var items: [Item] = []
    for _ in 0..<count { items.append(try read(&self)) }
    return items
  }

  mutating func finding(of rules: [RuleDescriptor]) throws -> Finding {
    let rule = try position(below: rules.count)
    let severity = Finding.Severity.coded[try position(below: Finding.Severity.coded.count)]
    let parts = try parts(within: .ofFinding)
    let subject = try subject(parts)
    var finding = Finding(
      rule: rules[rule].id, severity: severity, message: try text(), subject: subject)
    finding.needed = try text(ifAny: .needed, parts)
    finding.found = try text(ifAny: .found, parts)
    finding.help = try text(ifAny: .help, parts)
    finding.citations = try citations(of: rules[rule], parts)
    return finding
  }

  mutating func proposal(of rules: [RuleDescriptor]) throws -> Proposal {
    let rule = try position(below: rules.count)
    let subject = try subject(try parts(within: .ofProposal))
    guard let caseID = subject.caseID else { throw MalformedAnswer("a proposal is for no case") }
    var event = Event(on: .unknown, act: Act.coded[try position(below: Act.coded.count)])
    let own = try text()
    event.own = own.isEmpty ? nil : own
    guard let day = PartialDate(try text()) else {
      throw MalformedAnswer("a proposed event has no date")
    }
    event.on = day
    event.by = try items { reader in try reader.text() }
    event.with = try items { reader in try reader.text() }
    event.details = try items { reader in
      let field = Event.Field.coded[try reader.position(below: Event.Field.coded.count)]
      return Event.Detail(field, try reader.text())
    }
    return Proposal(rule: rules[rule].id, caseID: caseID, line: subject.line, event: event)
  }

  mutating func failure(of rules: [RuleDescriptor]) throws -> RuleFailure {
    let rule = try position(below: rules.count)
    let parts = try parts(within: .ofFailure)
    return RuleFailure(
      rule: rules[rule].id, subject: try subject(parts), message: try text(),
      place: try line(ifAny: .place, parts), frames: try items { reader in try reader.line() })
  }

  mutating func diagnostic() throws -> Diagnostic {
    let severity = Diagnostic.Severity.coded[try position(below: Diagnostic.Severity.coded.count)]
    let parts = try parts(within: .ofDiagnostic)
    var diagnostic = Diagnostic(
      severity, code: try line(), try text(),
      at: Place(path: try line(), line: try number(), column: try number()))
    diagnostic.help = try text(ifAny: .help, parts)
    diagnostic.sourceLine = try text(ifAny: .place, parts)
    return diagnostic
  }

  private mutating func subject(_ parts: AnswerParts) throws -> Finding.Subject {
    var subject = Finding.Subject()
    if parts.contains(.caseID) {
      guard !parts.contains(.sameCase) else { throw MalformedAnswer("a case is named twice") }
      lastCase = try line()
      let line = try number()
      lastLine = line == 0 ? nil : line
      subject.caseID = lastCase
      subject.line = lastLine
    } else if parts.contains(.sameCase) {
      guard let lastCase else { throw MalformedAnswer("no case was named before") }
      subject.caseID = lastCase
      subject.line = lastLine
    }
    subject.field = try line(ifAny: .field, parts)
    if parts.contains(.event) { subject.event = try number() }
    subject.register = try line(ifAny: .register, parts)
    if parts.contains(.row) { subject.row = try number() }
    return subject
  }

  private mutating func citations(
    of rule: RuleDescriptor, _ parts: AnswerParts
  ) throws -> [Citation] {
    if parts.contains(.ownCitations) { return rule.citations }
    return try items { reader in
      Citation(source: try reader.line(), section: try reader.line())
    }
  }

  private mutating func text(ifAny part: AnswerParts, _ parts: AnswerParts) throws -> String? {
    parts.contains(part) ? try text() : nil
  }

  /// A text that is printed within a line, so that it cannot begin another.
  private mutating func line() throws -> String { try text().printable }

  private mutating func line(ifAny part: AnswerParts, _ parts: AnswerParts) throws -> String? {
    parts.contains(part) ? try line() : nil
  }

  private mutating func parts(within allowed: AnswerParts) throws -> AnswerParts {
    let parts = AnswerParts(rawValue: try number())
    guard parts.isSubset(of: allowed) else { throw MalformedAnswer("a part is unknown") }
    return parts
  }

  private mutating func position(below count: Int) throws -> Int {
    let position = try number()
    guard position < count else { throw MalformedAnswer("there is no number \(position)") }
    return position
  }
}
