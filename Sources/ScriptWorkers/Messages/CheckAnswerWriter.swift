import CompactModel
import Diagnostics
import RuleEngine
import TimeKeeping

/// Writes what a `CheckAnswerReader` reads.
struct CheckAnswerWriter {
  private(set) var bytes: [UInt8] = []
  private var lastCase: String?
  private var lastLine: Int?

  init() { bytes.reserveCapacity(1 << 16) }

  mutating func write(byte: UInt8) { bytes.append(byte) }

  /// A number from zero, seven bits a byte from the lowest; the top bit says that more follow.
  mutating func write(_ number: Int) {
    var rest = UInt(max(0, number))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      write(utf8.count)
      bytes.append(contentsOf: utf8)
    }
  }

  mutating func write<Item>(
    _ items: [Item], each: (inout CheckAnswerWriter, Item) throws -> Void
  ) rethrows {
    write(items.count)
    for item in items { try each(&self, item) }
  }

  mutating func write(_ finding: Finding, rule: Int, ownCitations: [Citation]) {
    var parts = parts(of: finding.subject)
    if finding.needed != nil { parts.insert(.needed) }
    if finding.found != nil { parts.insert(.found) }
    if finding.help != nil { parts.insert(.help) }
    if finding.citations == ownCitations { parts.insert(.ownCitations) }
    write(rule)
    write(byte: finding.severity.code)
    write(parts.rawValue)
    write(finding.subject, parts)
    write(finding.message)
    write(present: finding.needed)
    write(present: finding.found)
    write(present: finding.help)
    if !parts.contains(.ownCitations) {
      write(finding.citations) { writer, citation in
        writer.write(citation.source)
        writer.write(citation.section)
      }
    }
  }

  mutating func write(_ proposal: Proposal, rule: Int) {
    let subject = proposal.subject
    let parts = parts(of: subject)
    write(rule)
    write(parts.rawValue)
    write(subject, parts)
    write(proposal.event.act.code)
    write(proposal.event.own ?? "")
    write(proposal.event.on.description)
    write(proposal.event.by) { writer, id in writer.write(id) }
    write(proposal.event.with) { writer, id in writer.write(id) }
    write(proposal.event.details) { writer, detail in
      // A field that cannot be proposed has no code, and no reader takes the number.
      writer.write(Event.Field.coded.firstIndex(of: detail.field) ?? Event.Field.coded.count)
      writer.write(detail.text)
    }
  }

  mutating func write(_ failure: RuleFailure, rule: Int) {
    var parts = parts(of: failure.subject)
    if failure.place != nil { parts.insert(.place) }
    write(rule)
    write(parts.rawValue)
    write(failure.subject, parts)
    write(failure.message)
    write(present: failure.place)
    write(failure.frames) { writer, frame in writer.write(frame) }
  }

  mutating func write(_ diagnostic: Diagnostic) {
    var parts: AnswerParts = []
    if diagnostic.help != nil { parts.insert(.help) }
    if diagnostic.sourceLine != nil { parts.insert(.place) }
    write(byte: diagnostic.severity.code)
    write(parts.rawValue)
    write(diagnostic.code)
    write(diagnostic.message)
    write(diagnostic.place.path)
    write(diagnostic.place.line)
    write(diagnostic.place.column)
    write(present: diagnostic.help)
    write(present: diagnostic.sourceLine)
  }

  private func parts(of subject: Finding.Subject) -> AnswerParts {
    var parts: AnswerParts = []
    if subject.caseID != nil { parts.insert(isLastCase(subject) ? .sameCase : .caseID) }
    if subject.field != nil { parts.insert(.field) }
    if subject.event != nil { parts.insert(.event) }
    if subject.register != nil { parts.insert(.register) }
    if subject.row != nil { parts.insert(.row) }
    return parts
  }

  private mutating func write(_ subject: Finding.Subject, _ parts: AnswerParts) {
    if parts.contains(.caseID) {
      write(present: subject.caseID)
      // Lines count from 1, so 0 stands for none.
      write(subject.line ?? 0)
      lastCase = subject.caseID
      lastLine = subject.line
    }
    write(present: subject.field)
    if let event = subject.event { write(event) }
    write(present: subject.register)
    if let row = subject.row { write(row) }
  }

  private func isLastCase(_ subject: Finding.Subject) -> Bool {
    subject.caseID == lastCase && subject.line == lastLine
  }

  private mutating func write(present text: String?) {
    if let text { write(text) }
  }
}
