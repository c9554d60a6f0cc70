import CompactModel

/// What a plugin's scripts may be allowed to do, by the word its manifest asks with.
package enum Capability: String, CaseIterable, Hashable, Sendable, Codable {
  case readCases = "cases.read"
  case readContacts = "contacts.read"
  case readRegisters = "registers.read"
  case proposeEvents = "events.propose"
  case writeReports = "reports.write"

  /// What it allows, in one line.
  package var summary: String {
    switch self {
    case .readCases: "the facts of cases, and what the procedure makes of them"
    case .readContacts: "what tells of persons: fields labelled personal, and named contacts"
    case .readRegisters: "the rows of registers, and the records that say what a case is about"
    case .proposeEvents: "proposing events for a case, which a person records or does not"
    case .writeReports: "the text of a report, while it is built"
    }
  }

  /// The line of a manifest that asks for capabilities, in the order of their declaration.
  package static func manifestLine(_ capabilities: some Sequence<Capability>) -> String {
    let asked = Set(capabilities)
    let words = allCases.filter(asked.contains).map { "\"\($0.rawValue)\"" }
    return words.isEmpty
      ? "capabilities = {}" : "capabilities = { \(words.joined(separator: ", ")) }"
  }
}

extension ScriptError {
  static let notGrantedCode = "script.not-granted"

  /// The refusal of a member whose capability the plugin has not asked for.
  static func notGranted(
    _ capability: Capability, for member: String, asked: [Capability]
  ) -> ScriptError {
    ScriptError(
      notGrantedCode,
      "\(member) needs the capability '\(capability.rawValue)', which the plugin does not ask for: "
        + "write `\(Capability.manifestLine(asked + [capability]))`")
  }
}
