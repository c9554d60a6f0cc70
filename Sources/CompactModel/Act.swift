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
    }
  }
}
