package import CompactModel
package import TimeKeeping

/// A time limit of a procedure, and what starts it.
package struct ClockRule: Hashable, Sendable, Codable {
  package var id: String
  package var title: String
  package var limit: TimeLimit
  package var from: Trigger
  /// The acts that meet it.
  package var stops: [Act]
  /// Whether it is shown as information, not owed by anybody under the Compact.
  package var isInformation: Bool
  package var note: String?
  package var citations: [Citation]

  package init(
    id: String, title: String, limit: TimeLimit, from: Trigger, stops: [Act] = [],
    isInformation: Bool = false, note: String? = nil, citations: [Citation] = []
  ) {
    self.id = id
    self.title = title
    self.limit = limit
    self.from = from
    self.stops = stops
    self.isInformation = isInformation
    self.note = note
    self.citations = citations
  }

  /// The fact whose day a clock counts from.
  package enum Trigger: Hashable, Sendable, Codable {
    case raised
    /// The day the case came to the stage the clock belongs to.
    case entered
    /// The first event of an act; for a stage's clock, the first since the case came to the stage.
    case event(Act)
    case record(kind: String, field: String)
  }
}
