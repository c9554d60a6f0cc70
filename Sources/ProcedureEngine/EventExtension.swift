import CompactModel
import TimeKeeping

extension Event {
  /// How much more time an extension gives: the number and the unit in `more`, such as
  /// `5 working_days`; nil when it says neither.
  var moreTime: (count: Int, unit: TimeLimit.Unit)? {
    guard let more = self[.more] else { return nil }
    let parts = more.split(separator: " ", maxSplits: 1).map(String.init)
    guard parts.count == 2, let count = Int(parts[0]), TimeLimit.countRange ~= count else {
      return nil
    }
    let word = parts[1].split(separator: " ").joined(separator: "_")
    let unit = TimeLimit.Unit(rawValue: word) ?? TimeLimit.Unit(rawValue: word + "s")
    return unit.map { (count, $0) }
  }
}
