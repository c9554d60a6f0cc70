/// The parts a clock's whole time is reckoned in: the limit and its extensions, taking together
/// neighbours that have the same unit.
struct Stretches: Sequence, IteratorProtocol {
  struct Stretch {
    let unit: TimeLimit.Unit
    let count: Int
    let counting: TimeLimit.Counting
  }

  private let clock: Clock
  private var nextExtension = 0
  private var hasBegun = false

  init(_ clock: Clock) { self.clock = clock }

  mutating func next() -> Stretch? {
    if !hasBegun {
      hasBegun = true
      let limit = clock.limit
      return Stretch(
        unit: limit.unit, count: lengthen(limit.count, in: limit.unit), counting: limit.counting)
    }
    guard nextExtension < clock.extensions.count else { return nil }
    let unit = clock.extensions[nextExtension].unit
    return Stretch(unit: unit, count: lengthen(0, in: unit), counting: .after)
  }

  private mutating func lengthen(_ count: Int, in unit: TimeLimit.Unit) -> Int {
    var count = count
    while nextExtension < clock.extensions.count, clock.extensions[nextExtension].unit == unit {
      count += clock.extensions[nextExtension].count
      nextExtension += 1
    }
    return count
  }
}
