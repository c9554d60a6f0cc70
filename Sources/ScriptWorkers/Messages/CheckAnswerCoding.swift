import CompactModel
import Diagnostics
package import RuleEngine

/// The bytes of what checking brought, between a worker and a parent that know the same rules.
///
/// Findings are by far the most of what workers say. A rule goes as its position among the declared
/// ones, its own citations as one bit, a case's id once for all that was found in it. Whoever reads
/// trusts nothing: what breaks the shape is thrown, and no finding can name a rule, or bring a
/// place, of its own making.
package struct CheckAnswerCoding: Sendable {
  /// The first byte; an answer in JSON begins with a brace.
  static let mark: UInt8 = 1
  /// The most findings, failures or diagnostics in one answer.
  static let itemLimit = 1 << 20

  let rules: [RuleDescriptor]
  private let positions: [String: Int]

  /// A coding for the rules of a declaration, in its order.
  package init(rules: [RuleDescriptor] = []) {
    self.rules = rules
    positions = Dictionary(
      rules.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Writes an answer; a finding of an undeclared rule is a fault and thrown.
  func encode(_ answer: CheckAnswer) throws -> [UInt8] {
    var writer = CheckAnswerWriter()
    writer.write(byte: Self.mark)
    writer.write(answer.cases)
    writer.write(answer.results.checks)
    try writer.write(answer.results.findings) { writer, finding in
      let position = try position(of: finding.rule)
      writer.write(finding, rule: position, ownCitations: rules[position].citations)
    }
    try writer.write(answer.results.proposals) { writer, proposal in
      writer.write(proposal, rule: try position(of: proposal.rule))
    }
    try writer.write(answer.results.failures) { writer, failure in
      writer.write(failure, rule: try position(of: failure.rule))
    }
    writer.write(answer.diagnostics) { writer, diagnostic in writer.write(diagnostic) }
    writer.write(answer.notes) { writer, note in writer.write(note) }
    return writer.bytes
  }

  /// Reads an answer.
  ///
  /// - Throws: `MalformedAnswer` for whatever `encode` would not have written.
  func decode(_ bytes: [UInt8]) throws -> CheckAnswer {
    var reader = CheckAnswerReader(bytes)
    guard try reader.byte() == Self.mark else { throw MalformedAnswer("it has no mark") }
    var answer = CheckAnswer(results: RuleResults(), cases: 0, diagnostics: [])
    answer.cases = try reader.number()
    answer.results.checks = try reader.number()
    answer.results.findings = try reader.items { reader in try reader.finding(of: rules) }
    answer.results.proposals = try reader.items { reader in try reader.proposal(of: rules) }
    answer.results.failures = try reader.items { reader in try reader.failure(of: rules) }
    answer.diagnostics = try reader.items { reader in try reader.diagnostic() }
    answer.notes = try reader.items { reader in try reader.diagnostic() }
    guard answer.notes.allSatisfy({ $0.severity == .note }) else {
      throw MalformedAnswer("what is said of the scripts is more than a note")
    }
    guard reader.isAtEnd else { throw MalformedAnswer("something follows its end") }
    return answer
  }

  private func position(of rule: String) throws -> Int {
    guard let position = positions[rule] else {
      throw MalformedAnswer("the rule '\(rule)' is not declared")
    }
    return position
  }
}

/// Why an answer of a worker cannot be read.
package struct MalformedAnswer: Error, CustomStringConvertible {
  package let description: String

  init(_ reason: String) { description = "the answer breaks its form: \(reason)" }
}

/// What of a subject and a finding is there, as bits before the parts themselves.
struct AnswerParts: OptionSet {
  let rawValue: Int

  static let caseID = AnswerParts(rawValue: 1 << 0)
  /// The case is the one last written, whose id is not repeated.
  static let sameCase = AnswerParts(rawValue: 1 << 1)
  static let field = AnswerParts(rawValue: 1 << 2)
  static let event = AnswerParts(rawValue: 1 << 3)
  static let register = AnswerParts(rawValue: 1 << 4)
  static let row = AnswerParts(rawValue: 1 << 5)
  static let needed = AnswerParts(rawValue: 1 << 6)
  static let found = AnswerParts(rawValue: 1 << 7)
  static let help = AnswerParts(rawValue: 1 << 8)
  /// The citations are the rule's own, which are not repeated.
  static let ownCitations = AnswerParts(rawValue: 1 << 9)
  /// The script's place of a failure, or the source line of a diagnostic.
  static let place = AnswerParts(rawValue: 1 << 10)

  static let ofSubject: AnswerParts = [.caseID, .sameCase, .field, .event, .register, .row]
  static let ofFinding: AnswerParts = [.ofSubject, .needed, .found, .help, .ownCitations]
  static let ofProposal: AnswerParts = [.caseID, .sameCase]
  static let ofFailure: AnswerParts = [.ofSubject, .place]
  static let ofDiagnostic: AnswerParts = [.help, .place]
}

extension Act {
  /// The acts by their code.
  static let coded = allCases
  var code: Int { Self.coded.firstIndex(of: self) ?? 0 }
}

extension Event.Field {
  /// The fields of a proposed event by their code.
  static let coded = proposable
}

extension Finding.Severity {
  /// The severities by their code.
  static let coded = allCases
  var code: UInt8 { UInt8(Self.coded.firstIndex(of: self) ?? 0) }
}

extension Diagnostic.Severity {
  /// The severities by their code.
  static let coded = allCases
  var code: UInt8 { UInt8(Self.coded.firstIndex(of: self) ?? 0) }
}
