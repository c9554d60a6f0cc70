package import CompactModel
package import TimeKeeping

/// A route out of the procedure as it stands for a case on a day.
package struct RouteStanding: Hashable, Sendable, Codable {
  package var id: String
  package var title: String
  package var conditions: String
  /// The last day it can be taken in time, where a clock limits it and its start is known.
  package var openUntil: CivilDate?
  /// The last day the service is known to exist, as far as the sources tell.
  package var knownUntil: PartialDate?
  package var needsConfirming: Bool
  package var citations: [Citation]
}

extension Procedure {
  /// The routes that are not known to have closed by the day.
  package func routes(_ deadlines: [CaseDeadline], asOf today: CivilDate) -> [RouteStanding] {
    routes.compactMap { route in
      if let last = route.to?.latest, last < today { return nil }
      let deadline = route.clock.flatMap { id in deadlines.first { $0.id == id } }
      return RouteStanding(
        id: route.id, title: route.title, conditions: route.conditions,
        openUntil: deadline?.lastDay, knownUntil: route.to, needsConfirming: route.needsConfirming,
        citations: route.citations)
    }
  }
}
