package import CompactModel
import TimeKeeping

/// A question the case has come upon that the area's text does not answer.
package struct CaseSilence: Hashable, Sendable, Codable {
  package var on: Silence.Subject
  package var text: String
  package var citations: [Citation]
}

extension Procedure {
  /// The silences a case has met, in the order the procedure lists them.
  ///
  /// A clash that the procedure should have foreseen and did not even list is reported all the same,
  /// with the procedure's own citation.
  package func silences(of file: Case, _ state: CaseState, roles: Roles) -> [CaseSilence] {
    var met: [CaseSilence] = []
    for silence in silences where isMet(silence, file, state, roles) {
      met.append(CaseSilence(on: silence.on, text: silence.text, citations: silence.citations))
    }
    var visited: Set<String> = []
    for visit in state.visits where visited.insert(visit.stage).inserted {
      guard let stage = stage(visit.stage) else { continue }
      guard let clash = clash(at: stage, file, roles) else { continue }
      let isListed = silences.contains {
        $0.on == .handlerIsParty && ($0.stage == nil || $0.stage == stage.id)
      }
      guard !isListed else { continue }
      met.append(
        CaseSilence(
          on: .handlerIsParty,
          text: "\(roles.phrase(clash)) handles \(stage.label) and is a party to the case: "
            + "the area's procedure does not say who handles it then",
          citations: stage.citations))
    }
    return met
  }

  private func isMet(
    _ silence: Silence, _ file: Case, _ state: CaseState, _ roles: Roles
  ) -> Bool {
    // What a step leaves open while a case is there is no question any more once it has left.
    let present = state.stageID.flatMap { id in
      silence.stage == nil || silence.stage == id ? stage(id) : nil
    }
    if let wanted = silence.stage, silence.on != .handlerIsParty,
      !state.visits.contains(where: { $0.stage == wanted })
    {
      return false
    }
    switch silence.on {
    case .timeLimits: return present.map { $0.clocks.isEmpty } ?? false
    case .handlerIsParty:
      return state.visits.contains { visit in
        guard silence.stage == nil || silence.stage == visit.stage else { return false }
        return stage(visit.stage).flatMap { clash(at: $0, file, roles) } != nil
      }
    case .appeal: return state.outcome == .unresolved || state.outcome == .noResolutionPossible
    case .referrer:
      return present?.exits.contains { $0.to != nil && $0.by.isEmpty } ?? false
    case .scopeDecider: return state.position == .intake
    case .contents: return heldElsewhere != nil && !state.isClosed
    case .disagreement, .quorum:
      return present.map { $0.meets || $0.joint != nil } ?? false
    case .substitution:
      return file.events.contains { $0.act == .stoodDown || $0.act == .substituted }
    case .interests: return file.events.contains { $0.act == .declaredInterest }
    case .extensions: return file.events.contains { $0.act == .extended }
    case .reopening: return state.isClosed || file.events.contains { $0.act == .reopened }
    case .yearBoundary, .versionGap, .severalCompacts, .other: return false
    }
  }

  /// The role that handles a stage although it, or an organisation that holds it, is a party.
  private func clash(at stage: Stage, _ file: Case, _ roles: Roles) -> String? {
    let parties = Set(file.by + file.against)
    return stage.handledBy.first { role in
      guard role != "raiser", role != "respondent", role != "either_party" else { return false }
      return roles.fillers(of: role, in: file).contains { parties.contains($0) }
    }
  }
}
