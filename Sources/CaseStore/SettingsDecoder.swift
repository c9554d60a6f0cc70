import Diagnostics
import TimeKeeping

/// Makes settings of the tree of `concord.yaml`.
struct SettingsDecoder {
  private var reader: TreeReader
  private var area: String?
  private var plugin: String?
  private var calendar: String?
  private var yearKind: ReportingYear.Kind?
  private var anniversary: (month: Int, day: Int)?
  private var closures: [WorkingCalendar.Closure] = []
  private var limits: [ScriptLimit: Int] = [:]

  private init(tree: DataTree, path: String, limits: StoreLimits) {
    reader = TreeReader(tree: tree, path: path, limits: limits, topic: "settings")
  }

  static func decode(_ bytes: [UInt8], path: String, limits: StoreLimits)
    -> Decoded<WorkspaceSettings>
  {
    let source = SourceText(path: path, bytes: bytes[...])
    do {
      guard let text = try YAMLReader.read(bytes[...], path: path, limits: limits) else {
        let empty = Diagnostic(
          code: "settings.empty", "the file holds no settings", at: Place(path: path),
          help: "begin with `area:`, `calendar:` and `year:`")
        return Decoded(value: nil, diagnostics: [empty])
      }
      var decoder = SettingsDecoder(tree: text.tree, path: path, limits: limits)
      let settings = decoder.read()
      let failed = decoder.reader.errorCount > 0 || !text.problems.isEmpty
      return Decoded(
        value: failed ? nil : settings,
        diagnostics: source.finished(
          text.problems.completed(by: decoder.reader.problems), limit: limits.problems))
    } catch {
      return Decoded(
        value: nil, diagnostics: source.finished(error.diagnostics, limit: limits.problems))
    }
  }

  private static let keys = KeyTable([
    "area", "plugin", "calendar", "year", "anniversary", "closures", "limits",
  ])
  private static let closureKeys = KeyTable(["from", "to", "reason"])
  private static let limitKeys = KeyTable(ScriptLimit.allCases.map(\.rawValue))
  private static let yearKinds = KeyTable(ReportingYear.Kind.allCases.map(\.rawValue))

  private mutating func read() -> WorkspaceSettings? {
    let seen = forEachKey(of: 0, Self.keys, "concord.yaml") { decoder, index, node in
      decoder.read(index, node)
    }
    guard reader.tree.nodes[0].kind == .mapping else { return nil }
    require(0, seen, "add a line such as `area: richmond`")
    require(2, seen, "add a line such as `calendar: england-and-wales`")
    require(3, seen, "add `year:` with calendar, financial or anniversary")
    guard let area, let calendar, let year = year() else { return nil }
    return WorkspaceSettings(
      area: area, plugin: plugin ?? area, calendar: calendar, year: year, closures: closures,
      limits: limits)
  }

  private mutating func read(_ index: Int, _ node: Int) {
    switch index {
    case 0: area = reader.identifier(node, "area")
    case 1: plugin = reader.identifier(node, "plugin")
    case 2: calendar = reader.identifier(node, "calendar")
    case 3:
      guard !reader.isNothing(node) else { return }
      let kind = reader.word(
        node, "year", in: Self.yearKinds, code: "unknown-year", "kind of year")
      yearKind = kind.map { ReportingYear.Kind.allCases[$0] }
    case 4: anniversary = monthAndDay(node)
    case 5: readClosures(node)
    default:
      forEachKey(of: node, Self.limitKeys, "'limits'") { decoder, index, node in
        decoder.readLimit(index, node)
      }
    }
  }

  /// Reads the keys of a mapping that have a value; returns a bit for each of them.
  @discardableResult
  private mutating func forEachKey(
    of node: Int, _ table: KeyTable, _ owner: String,
    _ body: (inout SettingsDecoder, Int, Int) -> Void
  ) -> UInt64 {
    var seen: UInt64 = 0
    guard !reader.isNothing(node), reader.isMapping(node, owner) else { return seen }
    var key = node + 1
    let end = reader.tree.end(node)
    while key < end {
      let value = key + 1
      if let index = reader.field(key, in: table, seen: &seen, of: owner) {
        body(&self, index, value)
        if reader.isNothing(value) { seen &= ~(1 << UInt64(index)) }
      }
      key = reader.tree.end(value)
    }
    return seen
  }

  private mutating func readClosures(_ node: Int) {
    let found = reader.tree.nodes[node]
    guard found.kind != .nothing else { return }
    guard found.kind == .list else {
      reader.report(
        "wrong-shape", "'closures' needs a list, not \(found.kind.words)", at: node,
        help: "begin each closure with '- '")
      return
    }
    var item = node + 1
    while item < Int(found.end) {
      readClosure(item)
      item = reader.tree.end(item)
    }
  }

  private mutating func readClosure(_ node: Int) {
    var from: CivilDate?
    var to: CivilDate?
    var reason: String?
    let errors = reader.errorCount
    forEachKey(of: node, Self.closureKeys, "a closure") { decoder, index, value in
      switch index {
      case 0: from = decoder.reader.day(value, "from")
      case 1: to = decoder.reader.day(value, "to")
      default: reason = decoder.reader.filledText(value, "reason")
      }
    }
    guard reader.errorCount == errors else { return }
    guard let from, let reason else {
      reader.report(
        "missing-key", "a closure needs its first day and its reason", at: node,
        help: "write `from:` and `reason:`, and `to:` where it lasts longer than a day")
      return
    }
    guard let range = DateRange(from, to ?? from) else {
      reader.report(
        "bad-range", "the closure ends before it begins", at: node,
        help: "let `from:` be its first day and `to:` its last")
      return
    }
    closures.append(WorkingCalendar.Closure(range, reason: reason))
  }

  private mutating func readLimit(_ index: Int, _ node: Int) {
    let limit = ScriptLimit.allCases[index]
    limits[limit] = reader.integer(node, limit.rawValue, in: limit.range)
  }

  /// The day of the year an anniversary year begins on, written `12-03`.
  private mutating func monthAndDay(_ node: Int) -> (month: Int, day: Int)? {
    guard let text = reader.text(node, "anniversary") else { return nil }
    if text.utf8.count == 5, let date = CivilDate(iso: "2024-" + text) {
      return (date.month, date.day)
    }
    reader.report(
      "bad-date", "'\(text)' in 'anniversary' is not a day of the year", at: node,
      help: "write month-day, such as 12-03 for 3 December")
    return nil
  }

  private mutating func year() -> ReportingYear? {
    switch yearKind {
    case nil: return nil
    case .calendar: return .calendar
    case .financial: return .financial
    case .anniversary:
      if let anniversary {
        return .anniversary(month: anniversary.month, day: anniversary.day)
      }
      if reader.errorCount == 0 {
        reader.report(
          "missing-key", "the settings do not say when the anniversary year begins", at: 0,
          help: "add a line such as `anniversary: 12-03` for 3 December")
      }
      return nil
    }
  }

  private mutating func require(_ key: Int, _ seen: UInt64, _ help: String) {
    guard seen & (1 << UInt64(key)) == 0 else { return }
    reader.report(
      "missing-key", "the settings do not say '\(Self.keys.names[key])'", at: 0, help: help)
  }
}
