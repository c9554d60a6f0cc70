package import CompactModel

/// Something somebody may do next in a case, and what it leads to.
package struct Choice: Hashable, Sendable, Codable {
  package var act: Act
  /// Who may, in words.
  package var by: String
  /// The ids of those who may; empty where anybody may, or the procedure does not say.
  package var mayAct: [String]
  /// What it leads to, in words.
  package var leadsTo: String
  /// The stage it leads to, when it moves the case.
  package var to: String?
  /// The outcomes it may end the case with.
  package var outcomes: [CaseOutcome]
  /// Whether what it asks for is so now; false for what may become open later.
  package var isOpen: Bool
  /// The fields that make an event this choice and no other.
  package var fields: [Event.Detail]
  /// The fields an event of this choice should have besides, for a person to fill in.
  package var asks: [Event.Field]
  /// The grounds of which one has to be named, by id, where the procedure lists them.
  package var grounds: [String]
  package var citations: [Citation]

  package init(
    act: Act, by: String, mayAct: [String] = [], leadsTo: String, to: String? = nil,
    outcomes: [CaseOutcome] = [], isOpen: Bool = true, fields: [Event.Detail] = [],
    asks: [Event.Field] = [], grounds: [String] = [], citations: [Citation]
  ) {
    self.act = act
    self.by = by
    self.mayAct = mayAct
    self.leadsTo = leadsTo
    self.to = to
    self.outcomes = outcomes
    self.isOpen = isOpen
    self.fields = fields
    self.asks = asks
    self.grounds = grounds
    self.citations = citations
  }
}

extension Procedure {
  /// What may be done next, the acts that move the case first.
  ///
  /// What waits for a time limit is open only if `deadlines` say that it has run out.
  package func choices(
    for file: Case, _ state: CaseState, roles: Roles,
    surroundings: Surroundings = Surroundings(), deadlines: [CaseDeadline] = [],
    timing: Timing? = nil, judgements: Judgements = Judgements()
  ) -> [Choice] {
    ChoiceList(
      procedure: self, file: file, state: state, roles: roles, surroundings: surroundings,
      deadlines: deadlines, timing: timing, judgements: judgements
    ).choices
  }
}
