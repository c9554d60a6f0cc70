/// What was done in an event.
package enum Act: String, Sendable, Codable, CaseIterable {
  case raised
  case scopeDecided = "scope_decided"
  case referred
  case met
  case corresponded
  case requestedInformation = "requested_information"
  case advised
  case recommended
  case answered
  case offered
  case agreed
  case decided
  case notified
  case shared
  case learned
  case declaredInterest = "declared_interest"
  case stoodDown = "stood_down"
  case substituted
  case paused
  case resumed
  case extended
  case departed
  case routed
  case withdrawn
  case lapsed
  case closed
  case reopened
  case noted
  /// A mark of the procedure, such as urgency, put on the concern.
  case classified
  /// Some of the commitments or parties are settled, and the concern goes on for the rest.
  case settled
  /// A look at the outcome is asked for, on the grounds the procedure states.
  case reviewed
  case joined
  case split
  case transferred
  /// An earlier event is corrected; it stays where it is.
  case corrected
  /// What an inquorate meeting did is approved afterwards.
  case ratified
  /// A member with an interest is allowed to take part.
  case dispensed
  /// The case is judged by another version of the procedure from now on.
  case moved
  /// An act the area names itself; `Event.own` has its name.
  case own

  /// The words for the act in a timeline: "raised the concern", "met".
  package var phrase: String {
    switch self {
    case .raised: "raised the concern"
    case .scopeDecided: "decided whether the concern is within the procedure"
    case .referred: "referred the concern on"
    case .met: "met"
    case .corresponded: "wrote"
    case .requestedInformation: "asked for information"
    case .advised: "gave advice"
    case .recommended: "recommended"
    case .answered: "answered"
    case .offered: "made an offer"
    case .agreed: "agreed"
    case .decided: "decided"
    case .notified: "told those involved"
    case .shared: "shared the learning"
    case .learned: "recorded learning"
    case .declaredInterest: "declared an interest"
    case .stoodDown: "stood down"
    case .substituted: "named a substitute"
    case .paused: "paused the concern"
    case .resumed: "resumed the concern"
    case .extended: "extended a time limit"
    case .departed: "gave a formal reason for a departure"
    case .routed: "took the concern to an outside route"
    case .withdrawn: "withdrew the concern"
    case .lapsed: "let the concern lapse"
    case .closed: "closed the concern"
    case .reopened: "reopened the concern"
    case .noted: "made a note"
    case .classified: "classified the concern"
    case .settled: "settled part of the concern"
    case .reviewed: "asked for a review of the outcome"
    case .joined: "joined the concern to another"
    case .split: "split the concern"
    case .transferred: "passed the concern to another area"
    case .corrected: "corrected an earlier entry"
    case .ratified: "ratified what a meeting had done"
    case .dispensed: "allowed a member with an interest to take part"
    case .moved: "moved the case to another version of the procedure"
    case .own: "did what the area has a name of its own for"
    }
  }
}

/// A set of acts held in one word, so that rules can be woken by what a case contains.
package struct ActSet: OptionSet, Hashable, Sendable, Codable {
  package let rawValue: UInt64

  package init(rawValue: UInt64) { self.rawValue = rawValue }

  package init(_ acts: some Sequence<Act>) {
    self.init(rawValue: acts.reduce(0) { $0 | $1.bit })
  }

  package func contains(_ act: Act) -> Bool { rawValue & act.bit != 0 }
  package mutating func insert(_ act: Act) { self = ActSet(rawValue: rawValue | act.bit) }
}

extension Act {
  /// The act's own bit in an `ActSet`, by its order of declaration.
  fileprivate var bit: UInt64 { 1 << UInt64(ordinal) }

  private var ordinal: Int {
    switch self {
    case .raised: 0
    case .scopeDecided: 1
    case .referred: 2
    case .met: 3
    case .corresponded: 4
    case .requestedInformation: 5
    case .advised: 6
    case .recommended: 7
    case .answered: 8
    case .offered: 9
    case .agreed: 10
    case .decided: 11
    case .notified: 12
    case .shared: 13
    case .learned: 14
    case .declaredInterest: 15
    case .stoodDown: 16
    case .substituted: 17
    case .paused: 18
    case .resumed: 19
    case .extended: 20
    case .departed: 21
    case .routed: 22
    case .withdrawn: 23
    case .lapsed: 24
    case .closed: 25
    case .reopened: 26
    case .noted: 27
    case .classified: 28
    case .settled: 29
    case .reviewed: 30
    case .joined: 31
    case .split: 32
    case .transferred: 33
    case .corrected: 34
    case .ratified: 35
    case .dispensed: 36
    case .moved: 37
    case .own: 38
    }
  }
}
