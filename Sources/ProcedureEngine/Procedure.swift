package import CompactModel
package import TimeKeeping

/// An area's resolution process, as data.
package struct Procedure: Hashable, Sendable, Codable {
  package var id: String
  package var title: String
  package var summary: String?
  package var citations: [Citation]
  /// The first day it governs newly raised cases; nil when it always has.
  package var from: PartialDate?
  /// Set when the steps are known to exist but their text is kept in another document.
  package var heldElsewhere: HeldElsewhere?
  /// The test a concern must pass before the first stage.
  package var scope: ScopeTest?
  /// In the order a case meets them; never empty.
  package var stages: [Stage]
  /// Clocks that run beside every stage.
  package var clocks: [ClockRule]
  package var routes: [Route]
  /// What the area's text leaves open.
  package var silences: [Silence]

  package init(
    id: String, title: String, summary: String? = nil, citations: [Citation] = [],
    from: PartialDate? = nil, heldElsewhere: HeldElsewhere? = nil, scope: ScopeTest? = nil,
    stages: [Stage], clocks: [ClockRule] = [], routes: [Route] = [], silences: [Silence] = []
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.citations = citations
    self.from = from
    self.heldElsewhere = heldElsewhere
    self.scope = scope
    self.stages = stages
    self.clocks = clocks
    self.routes = routes
    self.silences = silences
  }

  package func stage(_ id: String) -> Stage? { stages.first { $0.id == id } }

  /// How many steps the procedure has in a document we do not hold, and where that is.
  package struct HeldElsewhere: Hashable, Sendable, Codable {
    package var steps: Int
    package var place: String
    package var citations: [Citation]

    package init(steps: Int, place: String, citations: [Citation]) {
      self.steps = steps
      self.place = place
      self.citations = citations
    }
  }
}

/// What a concern must be for the procedure to hear it.
package struct ScopeTest: Hashable, Sendable, Codable {
  package var title: String
  package var question: String
  package var criteria: [Criterion]
  /// Who decides; empty when the text does not say.
  package var decidedBy: [String]
  /// The route of a concern that fails the test.
  package var otherwiseRoute: String?
  package var otherwise: String
  package var citations: [Citation]

  package init(
    title: String, question: String, criteria: [Criterion], decidedBy: [String] = [],
    otherwiseRoute: String? = nil, otherwise: String, citations: [Citation]
  ) {
    self.title = title
    self.question = question
    self.criteria = criteria
    self.decidedBy = decidedBy
    self.otherwiseRoute = otherwiseRoute
    self.otherwise = otherwise
    self.citations = citations
  }

  package struct Criterion: Hashable, Sendable, Codable {
    package var id: String
    package var title: String

    package init(id: String, title: String) {
      self.id = id
      self.title = title
    }
  }
}

/// A way out of the procedure.
package struct Route: Hashable, Sendable, Codable {
  package var id: String
  package var title: String
  package var conditions: String
  /// The procedure's clock that limits it.
  package var clock: String?
  /// When the service is known to have existed, as far as the sources tell.
  package var from: PartialDate?
  package var to: PartialDate?
  /// Whether the area must make sure that the service still exists.
  package var needsConfirming: Bool
  package var citations: [Citation]

  package init(
    id: String, title: String, conditions: String, clock: String? = nil,
    from: PartialDate? = nil, to: PartialDate? = nil, needsConfirming: Bool = true,
    citations: [Citation]
  ) {
    self.id = id
    self.title = title
    self.conditions = conditions
    self.clock = clock
    self.from = from
    self.to = to
    self.needsConfirming = needsConfirming
    self.citations = citations
  }
}

/// A question the area's text does not answer.
package struct Silence: Hashable, Sendable, Codable {
  package enum Subject: String, Sendable, Codable, CaseIterable {
    case timeLimits = "time_limits"
    case handlerIsParty = "handler_is_party"
    case disagreement
    case quorum
    case appeal
    case referrer
    case substitution
    case scopeDecider = "scope_decider"
    case contents
    case yearBoundary = "year_boundary"
    case other
  }

  package var on: Subject
  /// The stage it concerns; nil for the whole procedure.
  package var stage: String?
  package var text: String
  package var citations: [Citation]

  package init(on: Subject, stage: String? = nil, text: String, citations: [Citation]) {
    self.on = on
    self.stage = stage
    self.text = text
    self.citations = citations
  }
}
