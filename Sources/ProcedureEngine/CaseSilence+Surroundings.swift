import CompactModel
import TimeKeeping

/// Questions that come from what surrounds a case: the Compacts in force, and who signed them.
extension Procedure {
  func silences(of file: Case, in setting: CaseSetting) -> [CaseSilence] {
    severalCompacts(file, setting.surroundings) + unknownSignatories(file, setting)
  }

  /// Commitments that no single one of the Compacts in force on the day holds together.
  private func severalCompacts(_ file: Case, _ surroundings: Surroundings) -> [CaseSilence] {
    guard let raised = file.raised.exact ?? file.raising?.on.exact else { return [] }
    let inForce = surroundings.compacts.filter { $0.isInForce(on: raised) }
    guard inForce.count > 1 else { return [] }
    let wanted = Set(file.commitments)
    let held = inForce.map { compact in
      wanted.intersection(compact.commitments.map(\.id))
    }
    let all = held.reduce(Set<String>()) { $0.union($1) }
    guard !all.isEmpty, !held.contains(all) else { return [] }
    let titles = zip(inForce, held).filter { !$1.isEmpty }.map { $0.0.title }
    let list = titles.dropLast().joined(separator: ", ") + " and " + (titles.last ?? "")
    return [
      silence(
        on: .severalCompacts,
        "the commitments belong to \(list), which were in force side by side: the area's text does "
          + "not say which comes first")
    ]
  }

  /// Parties of whom the register of signatories cannot tell.
  private func unknownSignatories(_ file: Case, _ setting: CaseSetting) -> [CaseSilence] {
    guard let raising = file.raising else { return [] }
    let surroundings = setting.surroundings
    let day = file.raised.exact ?? raising.on.exact
    let unknown = signatoryParties(of: file).filter { surroundings.signed($0, on: day) == nil }
    guard !unknown.isEmpty else { return [] }
    let names = setting.roles.list(unknown)
    let text =
      surroundings.signatures.isEmpty
      ? "the procedure is for those who have signed, and no register says whether \(names) had"
      : "the procedure is for those who have signed, and the register cannot tell whether somebody "
        + "signed for \(names)"
    return [silence(on: .signatories, text)]
  }

  /// A silence in the procedure's own words where it has any.
  private func silence(on subject: Silence.Subject, _ text: String) -> CaseSilence {
    let declared = silences.first { $0.on == subject }
    return CaseSilence(
      on: subject, text: declared?.text ?? text, citations: declared?.citations ?? citations)
  }
}
