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
  /// The last day it governs newly raised cases; nil when the next version's first day ends it.
  package var to: PartialDate?
  /// Which version governs a case raised after `to` and before the next version begins; nil when the
  /// text does not say.
  package var gap: Gap?
  /// Set when the steps are known to exist but their text is kept in another document.
  package var heldElsewhere: HeldElsewhere?
  /// The parties, `raiser` or `respondent`, that must have signed the Compact.
  package var signatories: [String]
  /// The test a concern must pass before the first stage.
  package var scope: ScopeTest?
  /// What may be put on a concern to choose its path.
  package var marks: [Mark]
  /// Where a concern begins, the first that holds; at the first stage when none does.
  package var starts: [Start]
  /// In the order a case meets them; never empty.
  package var stages: [Stage]
  /// Clocks that run beside every stage.
  package var clocks: [ClockRule]
  package var routes: [Route]
  /// What may follow the end.
  package var afterwards: [Afterward]
  /// Acts the area has a name of its own for.
  package var ownActs: [OwnAct]
  /// What the area's text leaves open.
  package var silences: [Silence]

  package init(
    id: String, title: String, summary: String? = nil, citations: [Citation] = [],
    from: PartialDate? = nil, to: PartialDate? = nil, gap: Gap? = nil,
    heldElsewhere: HeldElsewhere? = nil, signatories: [String] = [], scope: ScopeTest? = nil,
    marks: [Mark] = [], starts: [Start] = [], stages: [Stage], clocks: [ClockRule] = [],
    routes: [Route] = [], afterwards: [Afterward] = [], ownActs: [OwnAct] = [],
    silences: [Silence] = []
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.citations = citations
    self.from = from
    self.to = to
    self.gap = gap
    self.heldElsewhere = heldElsewhere
    self.signatories = signatories
    self.scope = scope
    self.marks = marks
    self.starts = starts
    self.stages = stages
    self.clocks = clocks
    self.routes = routes
    self.afterwards = afterwards
    self.ownActs = ownActs
    self.silences = silences
  }

  package func stage(_ id: String) -> Stage? { stages.first { $0.id == id } }

  /// Which version governs in a gap between two.
  package enum Gap: String, Sendable, Codable, CaseIterable {
    case earlier
    case later
    /// The choice is made for each case and recorded.
    case choose
  }

  /// A classification of concerns, such as urgency, that conditions look at.
  package struct Mark: Hashable, Sendable, Codable {
    package var id: String
    package var title: String
    /// The roles that may put it on a case; empty when the text does not say.
    package var by: [String]
    package var citations: [Citation]

    package init(id: String, title: String, by: [String] = [], citations: [Citation] = []) {
      self.id = id
      self.title = title
      self.by = by
      self.citations = citations
    }
  }

  /// A stage at which some concerns begin.
  package struct Start: Hashable, Sendable, Codable {
    package var to: String
    package var when: Condition?
    package var citations: [Citation]

    package init(to: String, when: Condition? = nil, citations: [Citation] = []) {
      self.to = to
      self.when = when
      self.citations = citations
    }
  }

  /// An act that only this area has a name for.
  package struct OwnAct: Hashable, Sendable, Codable {
    package var id: String
    /// What happened, in words that follow whoever did it: "visited the premises".
    package var phrase: String
    package var citations: [Citation]

    package init(id: String, phrase: String, citations: [Citation] = []) {
      self.id = id
      self.phrase = phrase
      self.citations = citations
    }
  }

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
    /// How many like cases it takes; nil when it does not count.
    package var counting: LikeCases?

    package init(id: String, title: String, counting: LikeCases? = nil) {
      self.id = id
      self.title = title
      self.counting = counting
    }
  }

  /// A number of cases that are alike, this one among them.
  package struct LikeCases: Hashable, Sendable, Codable {
    package enum Likeness: String, Sendable, Codable, CaseIterable {
      case commitment
      case respondent
    }

    package var atLeast: Int
    /// How long before this case the others may have been raised; nil for any time.
    package var within: TimeLimit?
    /// What they share with this case.
    package var same: [Likeness]

    package init(atLeast: Int, within: TimeLimit? = nil, same: [Likeness]) {
      self.atLeast = atLeast
      self.within = within
      self.same = same
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
    /// What a member with an interest does.
    case interests
    /// What becomes of a case raised between two versions.
    case versionGap = "version_gap"
    /// Which of several Compacts in force comes first.
    case severalCompacts = "several_compacts"
    /// Whether a party has signed, where the register cannot tell.
    case signatories
    /// Whether and on what terms a time limit may be lengthened.
    case extensions
    /// Whether and when a case that ended may be taken up again.
    case reopening
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
