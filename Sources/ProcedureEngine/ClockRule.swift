package import CompactModel
package import TimeKeeping

/// A time limit of a procedure, and what starts it, stops it, lengthens it and follows from its end.
package struct ClockRule: Hashable, Sendable, Codable {
  package var id: String
  package var title: String
  package var limit: TimeLimit
  package var from: Trigger
  /// The acts that meet it.
  package var stops: [Act]
  /// The acts of the area's own that meet it.
  package var ownStops: [String]
  /// Whether it is shown as information, not owed by anybody under the Compact.
  package var isInformation: Bool
  package var note: String?
  package var citations: [Citation]
  /// What must be so for it to run at all.
  package var when: Condition?
  /// How it may be lengthened; nil when the text does not say.
  package var extending: Extending?
  /// Whether it stands still while the case is paused.
  package var isPaused: Bool
  /// The act that is out of time after its last day.
  package var bars: Act?
  /// The exit of its stage that the case takes by itself when it runs out unmet.
  package var moves: String?

  package init(
    id: String, title: String, limit: TimeLimit, from: Trigger, stops: [Act] = [],
    ownStops: [String] = [], isInformation: Bool = false, note: String? = nil,
    citations: [Citation] = [], when: Condition? = nil, extending: Extending? = nil,
    isPaused: Bool = true, bars: Act? = nil, moves: String? = nil
  ) {
    self.id = id
    self.title = title
    self.limit = limit
    self.from = from
    self.stops = stops
    self.ownStops = ownStops
    self.isInformation = isInformation
    self.note = note
    self.citations = citations
    self.when = when
    self.extending = extending
    self.isPaused = isPaused
    self.bars = bars
    self.moves = moves
  }

  /// Whether an event meets it.
  package func isMet(by event: Event) -> Bool {
    stops.contains(event.act) || event.own.map(ownStops.contains) ?? false
  }

  /// The fact whose day a clock counts from.
  package enum Trigger: Hashable, Sendable, Codable {
    case raised
    /// The day the case came to the stage the clock belongs to.
    case entered
    /// The first event of an act; for a stage's clock, the first since the case came to the stage.
    case event(Act)
    /// The first event of an act of the area's own, likewise.
    case own(String)
    /// The day the case first came to a stage.
    case stage(String)
    /// The day a mark was first put on the case.
    case mark(String)
    case record(kind: String, field: String)
  }

  /// The terms on which a clock gets more time, by an event `extended` that names it.
  package struct Extending: Hashable, Sendable, Codable {
    /// The most that one extension may add; nil when the text does not say.
    package var most: TimeLimit?
    /// How often it may be lengthened; nil when the text does not say.
    package var times: Int?
    /// The roles that may lengthen it; empty when the text does not say.
    package var by: [String]
    /// The roles one of which has to agree, and stands under `with`.
    package var consent: [String]
    /// Whether the event has to give a reason.
    package var needsReason: Bool
    package var citations: [Citation]

    package init(
      most: TimeLimit? = nil, times: Int? = nil, by: [String] = [], consent: [String] = [],
      needsReason: Bool = false, citations: [Citation] = []
    ) {
      self.most = most
      self.times = times
      self.by = by
      self.consent = consent
      self.needsReason = needsReason
      self.citations = citations
    }
  }
}
