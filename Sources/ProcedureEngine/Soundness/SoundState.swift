/// A case as far as it matters for what may happen next under a procedure.
///
/// The bits stand for what the procedure's conditions mention, by their position in `SoundModel`.
struct SoundState: Hashable {
  var place = Place.unraised
  /// The last stage it came to, where something may lead back to it; -1 otherwise.
  var last: Int16 = -1
  /// The position of the outcome among all, where a condition asks for it; 0 otherwise.
  var outcome: UInt8 = 0
  /// Whether it ended in a way the procedure provides for, and not by being given up.
  var isEnded = false
  var marks: UInt64 = 0
  /// Acts on record since it came to its stage.
  var acts: UInt64 = 0
  /// Facts about the case that were asked about, and those of them that are so.
  var known: UInt64 = 0
  var facts: UInt64 = 0
  var started: UInt64 = 0
  /// Clocks whose time is over.
  var out: UInt64 = 0
  /// Clocks met in time.
  var met: UInt64 = 0
  /// Clocks that the end of the case stopped, until it is taken up again.
  var stopped: UInt64 = 0
  /// How often each of what may follow the end was used, four bits each.
  var uses: UInt64 = 0

  enum Place: Hashable {
    case unraised
    case intake
    case stage(Int16)
    case closed
  }

  var stage: Int? {
    if case .stage(let index) = place { return Int(index) }
    return nil
  }

  /// Clocks stand as before they were started.
  mutating func forget(clocks bits: UInt64) {
    let rest = ~bits
    started &= rest
    out &= rest
    met &= rest
    stopped &= rest
  }

  /// The clocks that ran out unmet.
  var expired: UInt64 { out & ~met & ~stopped }
}

/// What takes a case from one state to the next.
enum SoundMove: Hashable {
  case raise
  case scope(isInside: Bool)
  case act(Int)
  case mark(Int)
  /// An exit of the present stage, with the outcome where it ends the case.
  case exit(Int, outcome: UInt8)
  /// The time of a clock is over.
  case expire(Int)
  /// The end of a clock takes an exit.
  case moved(exit: Int)
  case afterward(Int)
  /// The case is given up, or goes on elsewhere.
  case beside(Int)
  /// The case is so, or not so.
  case fact(Int, Bool)
  /// The case has a record of the kind, whose date starts clocks or is not known.
  case dated(Int)
}

/// How a state has to be judged by the moves that lead out of it.
enum SoundChoice: UInt8 {
  /// Somebody may choose it.
  case act
  /// Time or the facts bring it about: all of a state's such moves may come.
  case fate
}

extension UInt64 {
  func has(_ bit: Int) -> Bool { self & (1 << UInt64(bit)) != 0 }

  mutating func add(_ bit: Int) { self |= 1 << UInt64(bit) }

  /// The positions of the bits that are set, from the lowest.
  var bits: [Int] {
    var rest = self
    var bits: [Int] = []
    while rest != 0 {
      bits.append(rest.trailingZeroBitCount)
      rest &= rest - 1
    }
    return bits
  }
}
