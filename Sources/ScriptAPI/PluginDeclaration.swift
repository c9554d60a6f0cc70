package import CompactModel
package import Diagnostics
package import ProcedureEngine
package import RuleEngine

/// All that a plugin declares, as data: it can be listed, checked and sent without running a case.
package struct PluginDeclaration: Hashable, Sendable, Codable {
  package var id: String
  package var title: String
  package var version: String
  package var area: Area
  package var sources: [Source]
  /// Versions of the Compact, oldest first.
  package var compacts: [Compact]
  package var bodies: [Body]
  package var offices: [Office]
  /// The duties that return.
  package var cadences: [CadenceDuty]
  /// Oldest first.
  package var procedures: [Procedure]
  package var rules: [RuleDescriptor]
  package var reports: [ReportDescriptor]
  /// What its scripts may do besides what needs no asking, in the order of their declaration.
  package var capabilities: [Capability]
  /// Where each rule and report is declared, by `rules/` or `reports/` and its id.
  package var declaredAt: [String: Place] = [:]

  /// The level of the script interface this host offers.
  package static let interfaceLevel = 1

  /// Every commitment of every version.
  package var commitments: [Commitment] { compacts.flatMap(\.commitments) }

  /// What its bodies and offices are called, by id.
  package var roleNames: [String: String] {
    Dictionary(
      bodies.map { ($0.id, $0.title) } + offices.map { ($0.id, $0.title) },
      uniquingKeysWith: { _, last in last })
  }
}

/// What a report declares about itself.
package struct ReportDescriptor: Hashable, Sendable, Codable {
  package var id: String
  package var title: String
  package var summary: String
  package var producer: String
  package var recipient: String?
  package var audience: Audience
  package var frequency: String?
  /// The body that has to agree it.
  package var agreedBy: String?
  package var citations: [Citation]
}
