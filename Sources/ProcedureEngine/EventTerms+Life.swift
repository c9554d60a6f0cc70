import CompactModel

/// The terms of events in the life of a case beyond its path: marks, answers, parts, other cases.
extension EventTerms {
  func mark(of event: Event) -> [Problem] {
    let known = procedure.marks.map(\.id)
    guard let id = event[.mark], let mark = procedure.marks.first(where: { $0.id == id }) else {
      let list = known.isEmpty ? "it has none" : "it has \(known.joined(separator: ", "))"
      let message =
        event[.mark].map { "the procedure has no mark '\($0)': \(list)" }
        ?? "the event has to name its mark: \(list)"
      return [Problem(code: .unknownTerm, message: message, citations: procedure.citations)]
    }
    guard !mark.by.isEmpty, !roles.anyone(event.by, fills: mark.by, in: file) else { return [] }
    return [
      Problem(
        code: .notEntitled,
        message: "a concern is marked '\(mark.title)' by \(roles.phrase(mark.by))",
        citations: mark.citations)
    ]
  }

  /// An answer that refuses gives its reason where the duty to answer asks for one.
  func reason(of event: Event, at index: Int) -> [Problem] {
    guard event[.accepted] == "no", event[.reason] == nil else { return [] }
    let duty = procedure.stages.flatMap(\.duties).first {
      $0.act == .answered && $0.refusalNeedsReason
    }
    guard let duty else { return [] }
    return [
      Problem(
        code: .reasonMissing,
        message: "an answer that does not accept has to give its reason: add 'reason'",
        citations: duty.citations)
    ]
  }

  func parts(of event: Event) -> [Problem] {
    let unknown =
      event.list(.part).filter { !file.commitments.contains($0) }
      + event.with.filter { !(file.by + file.against).contains($0) }
    if let first = unknown.first {
      return [
        Problem(
          code: .unknownTerm,
          message: "'\(first)' is neither a commitment nor a party of this case: a part that is "
            + "settled is one of them", citations: [])
      ]
    }
    guard event.list(.part).isEmpty, event.with.isEmpty else { return [] }
    return [
      Problem(
        code: .unknownTerm,
        message: "the event has to say what is settled: commitments under 'part', or parties under "
          + "'with'", citations: [])
    ]
  }

  func others(of event: Event) -> [Problem] {
    let others = event.list(.into)
    guard others.isEmpty || others.contains(file.id) else { return [] }
    let message =
      others.isEmpty
      ? "the event has to name the other case under 'into'"
      : "a case cannot be \(event.act.rawValue) into itself"
    return [Problem(code: .unknownTerm, message: message, citations: [])]
  }

  func area(of event: Event) -> [Problem] {
    guard event[.area] == nil else { return [] }
    return [
      Problem(
        code: .unknownTerm, message: "the event has to name the area that takes over under 'area'",
        citations: [])
    ]
  }

  /// A correction names an event before it that still stands, and says what is right.
  func correction(at index: Int) -> [Problem] {
    guard file.events[index].voidedBy == nil,
      let fault = Correction.fault(at: index, in: file.events)
    else { return [] }
    let message =
      switch fault {
      case .namesNone:
        "a correction has to name the event it corrects under 'corrects', by its number from 1"
      case .notEarlier(let number):
        "a correction speaks of an event before it: this is event \(index + 1), and it names event "
          + "\(number)"
      case .ofCorrection(let number):
        "event \(number) is itself a correction: name the event that it corrects"
      case .ofVoid(let number, let by):
        "event \(number) was taken back by event \(by): record what happened as an event of its own"
      case .saysNothing:
        "a correction has to say what is right: 'date', 'who', another field, or 'void: yes'"
      }
    return [Problem(code: .unknownTerm, message: message, citations: [])]
  }

  func ownAct(of event: Event) -> [Problem] {
    let known = procedure.ownActs.map(\.id)
    guard let own = event.own, !known.contains(own) else { return [] }
    let list = known.isEmpty ? "it has none" : "it has \(known.joined(separator: ", "))"
    return [
      Problem(
        code: .unknownTerm,
        message: "the procedure has no act of its own called '\(own)': \(list)",
        citations: procedure.citations)
    ]
  }
}
