import CompactModel
import Diagnostics
import TimeKeeping

/// Makes events of a list of entries.
enum EventDecoder {
  private static let allActs = Act.allCases.filter { $0 != .own }
  private static let acts = KeyTable(allActs.map(\.rawValue))
  private static let ownPrefix = Array("own:".utf8)
  private static let outcomes = KeyTable(CaseOutcome.allCases.map(\.rawValue))
  private static let fields = Event.Field.allCases
  /// The keys with a meaning of their own, then the fields.
  private static let keys = KeyTable(
    ["on", "act", "by", "with", "digest"] + Event.Field.allCases.map(\.rawValue))
  private static let ownKeys = 5

  static func events(of node: Int, reader: inout TreeReader) -> [Event] {
    let found = reader.tree.nodes[node]
    if found.kind == .nothing { return [] }
    guard found.kind == .list else {
      reader.report(
        "wrong-shape", "'events' needs a list, not \(found.kind.words)", at: node,
        help: reader.notation.listHelp("event"))
      return []
    }
    guard found.count <= UInt32(reader.limits.events) else {
      reader.report(
        "too-many-events",
        "the case has \(found.count) events; \(reader.limits.events) is the most", at: node,
        help: "carry the concern on as a case of its own")
      return []
    }
    var events: [Event] = []
    events.reserveCapacity(Int(found.count))
    var latest = PartialDate.unknown
    var item = node + 1
    while item < Int(found.end) {
      if let event = event(of: item, after: &latest, reader: &reader) { events.append(event) }
      item = reader.tree.end(item)
    }
    if events.contains(where: { $0.act == .corrected }) {
      checkOrderAnew(events, of: node, reader: &reader)
    }
    return events
  }

  /// Looks at the order again where corrections changed days.
  private static func checkOrderAnew(_ events: [Event], of node: Int, reader: inout TreeReader) {
    reader.harmless.removeAll { $0.code == orderCode }
    var dates: [Int] = []
    var item = node + 1
    while item < reader.tree.end(node) {
      let key = (item + 1..<reader.tree.end(item)).first { key in
        reader.tree.withBytes(key) { $0.elementsEqual("on".utf8) }
      }
      dates.append(key.map { $0 + 1 } ?? item)
      item = reader.tree.end(item)
    }
    // An entry that could not be read has spoilt the case already.
    guard dates.count == events.count else { return }
    var latest = PartialDate.unknown
    for (event, date) in zip(Correction.applied(to: events), dates) where event[.override] == nil {
      checkOrder(event.on, at: date, after: &latest, reader: &reader)
    }
  }

  private static let orderCode = "case.event-order"

  /// One event; `latest` is the latest day of the events before it.
  private static func event(
    of node: Int, after latest: inout PartialDate, reader: inout TreeReader
  ) -> Event? {
    guard reader.isMapping(node, "an event") else { return nil }
    var event = Event(on: .unknown, act: .noted, line: reader.line(node))
    event.details.reserveCapacity(2)
    var seen: UInt64 = 0
    var key = node + 1
    var date = node
    let end = reader.tree.end(node)
    while key < end {
      let value = key + 1
      if let index = reader.field(key, in: keys, seen: &seen, of: "an event") {
        read(index, value, into: &event, reader: &reader)
        if index == 0 { date = value }
      }
      key = reader.tree.end(value)
    }
    // Who recorded it in spite of its day has given a reason, which the procedure's view shows.
    if seen & 1 != 0, event[.override] == nil {
      checkOrder(event.on, at: date, after: &latest, reader: &reader)
    }
    if seen & 1 == 0 {
      reader.report(
        "missing-date", "the event has no date", at: node,
        help: "add \(reader.notation.key("on")); write \(reader.notation.pair("on", "unknown")) "
          + "if the day is not known")
    }
    if seen & 2 == 0 {
      reader.report(
        "missing-act", "the event does not say what was done", at: node,
        help: "add \(reader.notation.key("act")) with \(actWords)")
    }
    return event
  }

  private static let actWords = "a word such as raised, met, referred or closed"

  /// Notes an event that certainly happened before one above it; the case is worked with all the same.
  private static func checkOrder(
    _ date: PartialDate, at node: Int, after latest: inout PartialDate, reader: inout TreeReader
  ) {
    if case .day(let day) = date, case .day(let last) = latest, last <= day {
      latest = date
      return
    }
    if date.isBefore(latest) {
      reader.harmless.append(
        Diagnostic(
          code: orderCode,
          "this event of \(date.text) stands after one of \(latest.text): "
            + "events are kept in the order they happened", at: reader.place(node),
          help: "put the events in the order of their days, or mend the day"))
    }
    guard let earliest = date.earliest else { return }
    if latest.earliest.map({ $0 < earliest }) ?? true { latest = date }
  }

  private static func read(
    _ index: Int, _ node: Int, into event: inout Event, reader: inout TreeReader
  ) {
    switch index {
    case 0:
      if reader.isNothing(node) {
        reader.report(
          "missing-date", "'on' has no date", at: node,
          help: "write \(reader.notation.pair("on", "unknown")) if the day is not known")
      }
      event.on = reader.date(node, "on") ?? .unknown
    case 1:
      if reader.isNothing(node) {
        reader.report(
          "missing-act", "'act' has no word for what was done", at: node,
          help: "write \(actWords)")
      } else if let own = ownAct(node, reader: &reader) {
        event.act = .own
        event.own = own
      } else if let act = reader.word(node, "act", in: acts, code: "unknown-act", "act") {
        event.act = allActs[act]
      }
    case 2: event.by = reader.identifiers(node, "by")
    case 3: event.with = reader.identifiers(node, "with")
    case 4: event.digest = digest(node, reader: &reader)
    default:
      let field = fields[index - ownKeys]
      if let text = text(of: field, node, reader: &reader) {
        event.details.append(Event.Detail(field, text))
      }
    }
  }

  /// The name in `own:name`; nil when the act is one that every area has.
  private static func ownAct(_ node: Int, reader: inout TreeReader) -> String? {
    guard reader.tree.withBytes(node, { $0.starts(with: ownPrefix) }) else { return nil }
    let name = String(reader.tree.string(node).dropFirst(ownPrefix.count))
    guard let problem = Identifier.problem(in: name) else { return name }
    reader.report(
      "bad-id", "the area's own act '\(name)' \(problem)", at: node,
      help: "use letters, digits and '_', such as own:site_visit")
    return nil
  }

  private static func digest(_ node: Int, reader: inout TreeReader) -> EventDigest? {
    guard let text = reader.text(node, "digest") else { return nil }
    if let digest = EventDigest(text) { return digest }
    reader.report(
      "bad-digest", "'\(text)' in 'digest' is no digest", at: node,
      help: "put back what Concord wrote; an event typed in by hand has no digest")
    return nil
  }

  private static func text(
    of field: Event.Field, _ node: Int, reader: inout TreeReader
  ) -> String? {
    guard !reader.isNothing(node) else { return nil }
    switch field {
    case .inScope, .accepted, .void:
      return reader.boolean(node, field.rawValue).map { $0 ? "yes" : "no" }
    case .part, .into, .who:
      let ids = reader.identifiers(node, field.rawValue)
      return ids.isEmpty ? nil : ids.joined(separator: " ")
    case .outcome:
      let index = reader.word(
        node, "outcome", in: outcomes, code: "unknown-outcome", "outcome")
      return index.map { outcomes.names[$0] }
    case .to, .route, .mark, .clock, .area, .version:
      return reader.identifier(node, field.rawValue)
    case .corrects:
      return reader.integer(node, field.rawValue, in: 1...reader.limits.events).map(String.init)
    case .date: return reader.date(node, field.rawValue)?.description
    default: return reader.text(node, field.rawValue)
    }
  }
}
