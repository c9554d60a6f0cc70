/// What a working calendar says about one day.
///
/// A day of two kinds is named by the first that applies: weekend, then bank holiday, then closure.
package enum DayKind: Hashable, Sendable {
  case working
  /// A Saturday or a Sunday.
  case weekend(Weekday)
  case holiday(title: String)
  case closure(reason: String)

  /// "a working day", "Saturday", "Good Friday", "office closed (Christmas closedown)".
  package var text: String {
    switch self {
    case .working: "a working day"
    case .weekend(let day): day.name
    case .holiday(let title): title
    case .closure(let reason): "office closed (\(reason))"
    }
  }
}
