package import TimeKeeping

/// A dated record in a case; events are only ever appended.
package struct Event: Hashable, Sendable {
  package var on: PartialDate
  package var act: Act
  /// Who did it: ids of organisations, bodies or offices.
  package var by: [String]
  /// Who else took part or was told.
  package var with: [String]
  /// The texts the event carries, in the order they were written.
  package var details: [Detail]
  /// The line its entry begins at in the case file; 0 when it came from elsewhere.
  package var line: Int

  package init(
    on: PartialDate, act: Act, by: [String] = [], with: [String] = [], details: [Detail] = [],
    line: Int = 0
  ) {
    self.on = on
    self.act = act
    self.by = by
    self.with = with
    self.details = details
    self.line = line
  }

  package subscript(field: Field) -> String? {
    for detail in details where detail.field == field { return detail.text }
    return nil
  }

  package struct Detail: Hashable, Sendable {
    package var field: Field
    package var text: String

    package init(_ field: Field, _ text: String) {
      self.field = field
      self.text = text
    }
  }

  /// The keys an event may have besides `on`, `act`, `by` and `with`.
  package enum Field: String, Sendable, CaseIterable {
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

    package var sensitivity: Sensitivity {
      switch self {
      case .to, .outcome, .route, .inScope, .criterion, .channel: .public
      case .note: .personal
      default: .official
      }
    }
  }
}
