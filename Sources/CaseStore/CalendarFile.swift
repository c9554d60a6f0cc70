import Diagnostics
package import TimeKeeping

/// Reads the bank holidays of one division from the JSON kept beside the plugins.
package enum CalendarFile {
  /// Reads a calendar file; an error leaves no calendar, because a missing holiday moves deadlines.
  package static func read(_ path: String, limits: StoreLimits = .standard) throws(StoreError)
    -> Decoded<WorkingCalendar>
  {
    decode(try FileBytes.read(path, limit: limits.fileBytes).bytes, path: path, limits: limits)
  }

  package static func decode(_ bytes: [UInt8], path: String, limits: StoreLimits = .standard)
    -> Decoded<WorkingCalendar>
  {
    let source = SourceText(path: path, bytes: bytes[...])
    do {
      let tree = try JSONScanner.tree(of: bytes[...], path: path, limits: limits)
      var decoder = CalendarDecoder(tree: tree, path: path, limits: limits)
      let calendar = decoder.read()
      return Decoded(
        value: decoder.reader.errorCount > 0 ? nil : calendar,
        diagnostics: source.finished(decoder.reader.problems, limit: limits.problems))
    } catch {
      return Decoded(
        value: nil, diagnostics: source.finished(error.diagnostics, limit: limits.problems))
    }
  }
}

/// Makes a working calendar of the tree of a calendar file.
private struct CalendarDecoder {
  var reader: TreeReader
  private var division: String?
  private var title: String?
  private var source: String?
  private var snapshot: CivilDate?
  private var knownFrom: Int?
  private var knownUntil: Int?
  private var holidays: [WorkingCalendar.Holiday]?

  init(tree: DataTree, path: String, limits: StoreLimits) {
    reader = TreeReader(tree: tree, path: path, limits: limits, topic: "calendar")
    reader.notation = .json
  }

  private static let keys = KeyTable([
    "division", "title", "source", "snapshot", "known_from", "known_until", "events",
  ])
  private static let holidayKeys = KeyTable(["title", "date", "notes", "bunting"])

  mutating func read() -> WorkingCalendar? {
    guard reader.isMapping(0, "a calendar") else { return nil }
    var seen: UInt64 = 0
    var key = 1
    while key < reader.tree.end(0) {
      let value = key + 1
      if let index = reader.field(key, in: Self.keys, seen: &seen, of: "a calendar") {
        read(index, value)
      }
      key = reader.tree.end(value)
    }
    for (index, name) in Self.keys.names.enumerated()
    where name != "title" && seen & (1 << UInt64(index)) == 0 {
      reader.report(
        "missing-key", "the calendar does not say '\(name)'", at: 0,
        help: "add \(reader.notation.key(name))")
    }
    guard let division, let source, let holidays else { return nil }
    return WorkingCalendar(
      id: division, title: title ?? division, source: source, snapshotDate: snapshot,
      holidays: holidays, knownFrom: knownFrom, knownUntil: knownUntil)
  }

  private mutating func read(_ index: Int, _ node: Int) {
    let years = CivilDate.years
    switch index {
    case 0: division = reader.identifier(node, "division")
    case 1: title = reader.filledText(node, "title")
    case 2: source = reader.filledText(node, "source")
    case 3: snapshot = reader.day(node, "snapshot")
    case 4: knownFrom = reader.integer(node, "known_from", in: years)
    case 5: knownUntil = reader.integer(node, "known_until", in: years)
    default: holidays = readHolidays(node)
    }
  }

  private mutating func readHolidays(_ node: Int) -> [WorkingCalendar.Holiday]? {
    let found = reader.tree.nodes[node]
    guard found.kind == .list else {
      reader.report(
        "wrong-shape", "'events' needs a list, not \(found.kind.words)", at: node,
        help: reader.notation.listHelp("bank holiday"))
      return nil
    }
    var result: [WorkingCalendar.Holiday] = []
    var item = node + 1
    while item < Int(found.end) {
      if let holiday = readHoliday(item) { result.append(holiday) }
      item = reader.tree.end(item)
    }
    return result
  }

  private mutating func readHoliday(_ node: Int) -> WorkingCalendar.Holiday? {
    guard reader.isMapping(node, "a bank holiday") else { return nil }
    var title: String?
    var date: CivilDate?
    var notes: String?
    var seen: UInt64 = 0
    var key = node + 1
    let errors = reader.errorCount
    while key < reader.tree.end(node) {
      let value = key + 1
      switch reader.field(key, in: Self.holidayKeys, seen: &seen, of: "a bank holiday") {
      case 0: title = reader.filledText(value, "title")
      case 1: date = reader.day(value, "date")
      case 2: notes = reader.text(value, "notes")
      case 3: _ = reader.boolean(value, "bunting")
      default: break
      }
      key = reader.tree.end(value)
    }
    guard reader.errorCount == errors else { return nil }
    guard let title, let date else {
      reader.report(
        "missing-key", "a bank holiday needs a title and a date", at: node,
        help: "add \(reader.notation.key("title")) and \(reader.notation.key("date"))")
      return nil
    }
    return WorkingCalendar.Holiday(date, title, notes: notes ?? "")
  }
}
