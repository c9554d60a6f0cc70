package import CompactModel
package import TimeKeeping

/// What may follow the end of a case: taking it up again, or a review of its outcome.
package struct Afterward: Hashable, Sendable, Codable {
  package var id: String
  package var title: String
  /// `reopened` or `reviewed`.
  package var act: Act
  /// The stage it leads to; the last one the case was at when nil.
  package var to: String?
  /// The roles that may ask for it; empty when the text does not say.
  package var by: [String]
  /// How long after the end it may be asked for; nil when the text does not say.
  package var within: TimeLimit?
  /// The grounds of which one has to be named; none when the text does not say.
  package var grounds: [ScopeTest.Criterion]
  /// How often; nil when the text does not say.
  package var times: Int?
  package var when: Condition?
  package var citations: [Citation]

  package init(
    id: String, title: String, act: Act, to: String? = nil, by: [String] = [],
    within: TimeLimit? = nil, grounds: [ScopeTest.Criterion] = [], times: Int? = nil,
    when: Condition? = nil, citations: [Citation] = []
  ) {
    self.id = id
    self.title = title
    self.act = act
    self.to = to
    self.by = by
    self.within = within
    self.grounds = grounds
    self.times = times
    self.when = when
    self.citations = citations
  }
}
