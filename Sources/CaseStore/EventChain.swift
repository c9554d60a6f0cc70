import CDigest
import CompactModel
import Diagnostics

/// The chain of digests by which a later change of a case's events is found.
///
/// A digest is the first eight bytes of the SHA-256 over: the digest before it, or the case's id where
/// there is none, and a line feed; then every event since that digest and the event itself, each as
/// `JSONWriter.writeCanonical` writes it. So it covers events typed in by hand that stand before it.
/// It is not a signature: whoever writes a whole file anew can write a whole chain, and events taken
/// away from the end leave no trace.
struct EventChain {
  private let file: Case

  init(of file: Case) { self.file = file }

  /// The case with a digest for each event.
  static func sealed(_ file: Case) -> Case {
    var sealed = file
    sealed.events = []
    sealed.events = EventChain(of: sealed).sealing(file.events)
    return sealed
  }

  /// The case's events with others behind them, each of which gets its digest.
  func sealing(_ new: [Event]) -> [Event] {
    var events = file.events
    let last = events.lastIndex { $0.digest != nil }
    var start = last.map { $0 + 1 } ?? 0
    var previous = last.flatMap { events[$0].digest?.description } ?? file.id
    for event in new {
      events.append(event)
      let digest = Self.digest(of: events[start...], after: previous)
      events[events.count - 1].digest = digest
      previous = digest.description
      start = events.count
    }
    return events
  }

  /// What there is to say: the first event that is not as it was recorded, and which were typed in by
  /// hand.
  var problems: [Diagnostic] { [firstBreak, handWritten].compactMap(\.self) }

  private var firstBreak: Diagnostic? {
    var start = 0
    var previous = file.id
    for (index, event) in file.events.enumerated() {
      guard let digest = event.digest else { continue }
      let span = file.events[start...index]
      guard Self.digest(of: span, after: previous) == digest else {
        return inserted(among: span, before: digest, after: previous)
          ?? problem(
            at: index,
            "event \(index + 1) is not as it was recorded: it, or one before it, was changed, put in, "
              + "moved or taken away afterwards")
      }
      previous = digest.description
      start = index + 1
    }
    return nil
  }

  /// An event typed in among others afterwards, where leaving one out makes the digest right.
  private func inserted(
    among span: ArraySlice<Event>, before digest: EventDigest, after previous: String
  ) -> Diagnostic? {
    guard span.count <= Self.mostTries else { return nil }
    for index in span.indices.dropLast() {
      var rest = span
      rest.remove(at: index)
      guard Self.digest(of: rest, after: previous) == digest else { continue }
      return problem(
        at: index,
        "event \(index + 1) was put in by hand after event \(span.endIndex) below it was recorded")
    }
    return nil
  }

  /// Among how many events one that was put in is looked for.
  private static let mostTries = 64

  private func problem(at index: Int, _ message: String) -> Diagnostic {
    Diagnostic(
      code: "case.event-altered", message, at: file.place(ofEvent: index),
      help: "put back what was there; to mend a mistake, record 'corrected' at the end")
  }

  private var handWritten: Diagnostic? {
    let count = file.events.count { $0.digest == nil }
    guard count > 0, let first = file.events.firstIndex(where: { $0.digest == nil }) else {
      return nil
    }
    let were = count == 1 ? "1 event was" : "\(count) events were"
    return Diagnostic(
      .note, code: "case.event-by-hand",
      "\(were) typed in by hand, without a digest: the first is event \(first + 1)",
      at: file.place(ofEvent: first))
  }

  private static func digest(of events: ArraySlice<Event>, after previous: String) -> EventDigest {
    var writer = JSONWriter()
    for event in events { writer.writeCanonical(event) }
    var state = CDigest_State()
    CDigest_begin(&state)
    let head = Array("\(previous)\n".utf8)
    CDigest_add(&state, head, head.count)
    CDigest_add(&state, writer.bytes, writer.bytes.count)
    var digest = [UInt8](repeating: 0, count: Int(CDigest_length))
    CDigest_finish(&state, &digest)
    return EventDigest(digest)
  }
}
