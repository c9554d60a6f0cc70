import CaseStore
import CompactModel
import Diagnostics
import Testing
import TimeKeeping

struct CaseRoundTripTests {
  @Test func `a case of YAML is the same case as a line of JSON`() throws {
    let value = try #require(SampleCase.decoded().value)
    let line = CaseCoding.encode(value)
    #expect(!line.contains(0x0A))
    let again = CaseCoding.decodeLine(line[...], path: "x.ndjson", line: 3)
    #expect(again.diagnostics.text == "")
    #expect(again.value?.contentOnly == value.contentOnly)
    #expect(again.value.map { CaseCoding.encode($0) } == line)
    #expect(again.value?.origin == Case.Origin(path: "x.ndjson", line: 3))
  }

  @Test func `a line has its keys in their declared order`() {
    let event = Event(
      on: .unknown, act: .met, by: ["b", "c"], details: [Event.Detail(.note, "tab\t\"\\\u{7F}é")])
    let value = Case(
      id: "R-1", title: "T", raised: .year(2026), by: ["b"], events: [event])
    #expect(
      String(decoding: CaseCoding.encode(value), as: UTF8.self)
        == #"{"case":"R-1","title":"T","raised":"2026","by":["b"],"#
        + #""events":[{"on":"unknown","act":"met","by":["b","c"],"note":"tab\t\"\\\u007fé"}]}"#)
  }

  /// Texts that a careless writer would change on the way.
  static let texts = [
    "", " ", "plain", "with: colon", "with # hash", "#start", "- dash", "-", "? x", "yes", "No",
    "null", "~", "12", "1.5", "2026-03-04", "*star", "&and", "!bang", "%x", "@x", "`x`", "[x]",
    "{x}", "a, b", "'single'", "\"double\"", "back\\slash", "trailing ", " leading", "tab\there",
    "\ttab first", "two\nlines", "two\nlines\n", "two\n\nlines\n\n", "\nfirst empty", "a\n b",
    " a\nb", "a\n  \nb", "a\nb ", "\n", "\n\n", "a\r\nb", "a\rb", "é “quoted” – dash", "e\u{301}",
    "\u{2028}x", "a\u{85}b", "🙂 emoji", "key: value\n- item\n# comment",
    "---\n...\n", "x: |\n  y", "it's", "a\n\tb", "ends with colon:", "<<", "=", "a\u{A0}b",
  ]

  @Test(arguments: texts)
  func `a text comes back unchanged from YAML and from JSON`(_ text: String) throws {
    let folder = try TemporaryFolder()
    var value = Case(id: "R-1", title: "T", raised: .unknown)
    value.summary = text
    value.events = [
      Event(on: .unknown, act: .noted, by: ["a-b"], details: [Event.Detail(.note, text)])
    ]
    let path = folder.path("R-1.yaml")
    _ = try CaseFile.create(value, at: path)
    let read = try CaseFile.read(path).decoded
    #expect(read.diagnostics.text == "")
    #expect(read.value?.contentOnly == value)
    #expect(read.value.map { Array(($0.summary ?? "").utf8) } == Array(text.utf8))
    let line = CaseCoding.encode(value)
    let decoded = CaseCoding.decodeLine(line[...], path: "x", line: 1)
    #expect(decoded.value?.contentOnly == value)
  }

  /// A sequence of numbers that is the same on every run.
  private struct Numbers {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }

    mutating func pick<Item>(_ items: [Item]) -> Item { items[next(items.count)] }
  }

  private static func someCase(_ numbers: inout Numbers, _ index: Int) -> Case {
    let ids = ["a-b", "council", "x.y", "Z_9", "con-sortium"]
    let dates: [PartialDate] = [
      .unknown, .year(2026), .month(year: 1999, month: 12),
      CivilDate(year: 2026, month: 3, day: 4).map { .day($0) } ?? .unknown,
    ]
    var value = Case(id: "R-\(index)", title: numbers.pick(texts.filter { !$0.isEmpty }))
    value.raised = numbers.pick(dates)
    value.isIllustrative = numbers.next(2) == 0
    value.by = (0..<numbers.next(3)).map { _ in numbers.pick(ids) }
    value.cause = numbers.pick([nil] + Case.Cause.allCases.map { $0 })
    if numbers.next(2) == 0 { value.publicSummary = numbers.pick(texts) }
    value.about = (0..<numbers.next(3)).map { _ in
      someRecord(numbers.pick(RecordKind.all), ids, dates, &numbers)
    }
    value.events = (0..<numbers.next(5)).map { _ in
      var event = Event(on: numbers.pick(dates), act: numbers.pick(Act.allCases))
      if event.act == .own { event.own = "site_visit" }
      if event.act == .split { event.details.append(Event.Detail(.into, "R-1 R-2")) }
      event.by = (0..<numbers.next(3)).map { _ in numbers.pick(ids) }
      event.with = (0..<numbers.next(3)).map { _ in numbers.pick(ids) }
      for field in [Event.Field.reason, .learning, .title] where numbers.next(2) == 0 {
        event.details.append(Event.Detail(field, numbers.pick(texts)))
      }
      if numbers.next(3) == 0 {
        event.details.append(
          Event.Detail(.outcome, numbers.pick(CaseOutcome.allCases).rawValue))
      }
      return event
    }
    return value
  }

  private static func someRecord(
    _ kind: RecordKind, _ ids: [String], _ dates: [PartialDate], _ numbers: inout Numbers
  ) -> Record {
    let values = kind.fields.map { field -> FieldValue in
      if numbers.next(3) == 0 || field.name == "kind" { return .absent }
      switch field.form {
      case .text:
        if !field.choices.isEmpty { return .text(numbers.pick(field.choices)) }
        return .text(field.name == "id" ? numbers.pick(ids) : numbers.pick(texts))
      case .reference: return numbers.pick([.text(numbers.pick(ids)), .unknown])
      case .date:
        let date = numbers.pick(dates)
        return date == .unknown ? .unknown : .date(date)
      case .integer: return .integer(numbers.next(1_000))
      case .boolean: return .boolean(numbers.next(2) == 0)
      case .list: return .list((0..<numbers.next(3)).map { _ in "item \(numbers.next(9))" })
      }
    }
    return Record(kind: kind, values: values)
  }

  @Test func `five hundred made-up cases come back unchanged from both forms`() throws {
    let folder = try TemporaryFolder()
    var numbers = Numbers(state: 20_260_304)
    for index in 0..<500 {
      let value = Self.someCase(&numbers, index)
      let line = CaseCoding.encode(value)
      let fromLine = CaseCoding.decodeLine(line[...], path: "x", line: 1)
      #expect(fromLine.diagnostics.allSatisfy { $0.code == "case.event-order" })
      #expect(fromLine.value?.contentOnly == value)
      #expect(fromLine.value.map { CaseCoding.encode($0) } == line)
      let path = folder.path("\(value.id).yaml")
      _ = try CaseFile.create(value, at: path)
      #expect(try CaseFile.read(path).decoded.value?.contentOnly == value)
    }
  }

  @Test func `a stream gives the same lines however small its pieces are`() throws {
    let folder = try TemporaryFolder()
    let value = try #require(SampleCase.decoded().value)
    var bytes: [UInt8] = []
    for index in 1...40 {
      var copy = value
      copy.id = "R-\(index)"
      bytes += CaseCoding.encode(copy) + Array((index % 3 == 0 ? "\r\n\n" : "\n").utf8)
    }
    bytes.removeLast()
    let path = try folder.write("all.ndjson", bytes: bytes)
    var seen: Set<[String]> = []
    for size in [7, 100, 1_999, 1 << 20] {
      var stream = try CaseStream(path: path, blockBytes: size)
      var found: [String] = []
      while let block = try stream.next() {
        let decoded = CaseCoding.decodeLines(of: block, path: path)
        #expect(decoded.diagnostics.text == "")
        found += (decoded.value ?? []).map { "\($0.id):\($0.origin.line)" }
      }
      seen.insert(found)
    }
    #expect(seen.count == 1)
    #expect(seen.first?.count == 40)
    #expect(seen.first?.last == "R-40:53")
  }
}
