import CaseStore
import CompactModel
import Diagnostics

/// Turns what a finding is about into a place in a file.
struct FindingPlaces {
  private let cases: [String: Case]
  private let registers: [String: Register]
  private let settingsPath: String

  init(_ workspace: OpenWorkspace) {
    cases = Dictionary(
      workspace.cases.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    registers = Dictionary(
      workspace.facts.registers.map { ($0.kind.register, $0) },
      uniquingKeysWith: { first, _ in first })
    settingsPath = workspace.folder.settingsPath
  }

  func placed(_ finding: Finding) -> Finding {
    var finding = finding
    finding.place = place(of: finding.subject)
    return finding
  }

  func placed(_ proposal: Proposal) -> Proposal {
    var proposal = proposal
    proposal.place = place(of: proposal.subject)
    return proposal
  }

  private func place(of subject: Finding.Subject) -> Place {
    if let register = subject.register, let rows = registers[register]?.rows {
      return subject.row.flatMap { rows.indices.contains($0) ? rows[$0].place : nil }
        ?? Place(path: settingsPath)
    }
    guard let id = subject.caseID, let file = cases[id] else { return Place(path: settingsPath) }
    if let event = subject.event { return file.place(ofEvent: event) }
    if let row = subject.row, file.about.indices.contains(row) { return file.about[row].place }
    return file.place(ofKey: subject.field)
  }
}
