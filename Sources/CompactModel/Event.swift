package import TimeKeeping

/// A dated record in a case; events are only ever appended.
package struct Event: Hashable, Sendable, Codable {
  package var on: PartialDate
  package var act: Act
  /// The area's own name of the act, when `act` is `own`; files write it `own:site_visit`.
  package var own: String?
  /// Who did it: ids of organisations, bodies or offices.
  package var by: [String]
  /// Who else took part or was told.
  package var with: [String]
  /// The texts the event carries, in the order they were written.
  package var details: [Detail]
  /// What Concord wrote to find later changes by; nil for an event typed in by hand.
  package var digest: EventDigest?
  /// The line its entry begins at in the case file; 0 when it came from elsewhere.
  package var line: Int

  package init(
    on: PartialDate, act: Act, own: String? = nil, by: [String] = [], with: [String] = [],
    details: [Detail] = [], digest: EventDigest? = nil, line: Int = 0
  ) {
    self.on = on
    self.act = act
    self.own = own
    self.by = by
    self.with = with
    self.details = details
    self.digest = digest
    self.line = line
  }

  /// The act as files write it: its word, or `own:` and the area's name.
  package var actWord: String { own.map { "own:\($0)" } ?? act.rawValue }

  /// The values of a field that holds several ids.
  package func list(_ field: Field) -> [String] {
    self[field]?.split(separator: " ").map(String.init) ?? []
  }

  package subscript(field: Field) -> String? {
    for detail in details where detail.field == field { return detail.text }
    return nil
  }

  package struct Detail: Hashable, Sendable, Codable {
    package var field: Field
    /// The ids of a field that `isList` are parted by spaces.
    package var text: String

    package init(_ field: Field, _ text: String) {
      self.field = field
      self.text = text
    }
  }

  /// The keys an event may have besides `on`, `act`, `by`, `with` and `digest`.
  package enum Field: String, Sendable, Codable, CaseIterable {
    case to
    case outcome
    case route
    case inScope = "in_scope"
    case criterion
    case reason
    case title
    case note
    case impact
    case mitigation
    case wayForward = "way_forward"
    case channel
    case recommendation
    case learning
    case reply
    case override
    /// `classified`: the mark.
    case mark
    /// `extended`: the clock that gets more time.
    case clock
    /// `extended`: how much more, such as `5 working_days`.
    case more
    /// `settled`: the commitments that are settled.
    case part
    /// `joined`, `split`: the other cases.
    case into
    /// `transferred`: the area that takes over.
    case area
    /// `answered`: whether what was recommended is accepted.
    case accepted
    /// `decided`: the silence of the procedure that the decision settles.
    case silence
    /// `moved`: the version of the procedure.
    case version
    /// `corrected`: the number of the event it corrects, counted from 1.
    case corrects
    /// `corrected`: the day that is right.
    case date
    /// `corrected`: who did it indeed.
    case who
    /// `corrected`: whether the event should not be there at all.
    case void

    /// Whether it holds ids, parted by spaces in `text`.
    package var isList: Bool { self == .part || self == .into || self == .who }

    package var sensitivity: Sensitivity {
      switch self {
      case .to, .outcome, .route, .inScope, .criterion, .channel, .mark, .clock, .more, .part,
        .into, .area, .accepted, .silence, .version, .corrects, .date,
        .who, .void:
        .public
      case .note: .personal
      default: .official
      }
    }
  }
}

extension [Event] {
  // By index: a copy of each event would cost more than looking at it.

  /// The index of the first event of an act.
  package func firstIndex(of act: Act) -> Int? {
    for index in indices where self[index].act == act { return index }
    return nil
  }

  /// The index of the last event of an act.
  package func lastIndex(of act: Act) -> Int? {
    for index in indices.reversed() where self[index].act == act { return index }
    return nil
  }
}
