import CaseStore
import CompactModel
import Diagnostics
import Testing

/// Each limit at its value and one beyond.
struct LimitTests {
  private static func decode(_ text: String, _ limits: StoreLimits) -> [String] {
    CaseCoding.decodeYAML(Array(text.utf8), path: "c.yaml", limits: limits).diagnostics
      .map { "\($0.code): \($0.message)" }
  }

  private static let head = "case: RUT-1\ntitle: T\nraised: unknown\n"

  @Test func `a file may have so many bytes`() {
    var limits = StoreLimits()
    limits.fileBytes = Self.head.utf8.count
    #expect(Self.decode(Self.head, limits) == [])
    limits.fileBytes -= 1
    #expect(
      Self.decode(Self.head, limits) == [
        "file.too-large: the file has 37 bytes; 36 bytes is the most"
      ]
    )
  }

  @Test func `a text may have so many bytes`() {
    var limits = StoreLimits()
    limits.textBytes = 1_024
    let fits = Self.head + "summary: " + String(repeating: "x", count: 1_024) + "\n"
    let exceeds = Self.head + "summary: " + String(repeating: "x", count: 1_025) + "\n"
    #expect(Self.decode(fits, limits) == [])
    #expect(
      Self.decode(exceeds, limits)
        == ["case.text-too-long: 'summary' has 1025 bytes; 1 KiB is the most"])
  }

  @Test func `a case may have so many events`() {
    var limits = StoreLimits()
    limits.events = 2
    let event = "- {on: unknown, act: met}\n"
    let two = Self.head + "events:\n" + event + event
    #expect(Self.decode(two, limits) == [])
    #expect(
      Self.decode(two + event, limits)
        == ["case.too-many-events: the case has 3 events; 2 is the most"])
  }

  @Test func `a set of keys may have so many`() {
    var limits = StoreLimits()
    limits.fields = 3
    #expect(Self.decode(Self.head, limits) == [])
    #expect(
      Self.decode(Self.head + "summary: x\n", limits)
        == ["case.too-many-keys: a case has 4 keys; 3 is the most"])
  }

  @Test func `lists may stand so deep in each other`() {
    var limits = StoreLimits()
    limits.depth = 3
    let line = #"{"case":"R-1","title":"T","raised":"unknown","by":[["#
    let decoded = CaseCoding.decodeLine(
      Array((line + #"["a"]]]}"#).utf8)[...], path: "c", line: 1, limits: limits)
    #expect(decoded.diagnostics.map(\.code) == ["json.too-deep"])
    let shallower = CaseCoding.decodeLine(
      Array((line + #""a"]]}"#).utf8)[...], path: "c", line: 1, limits: limits)
    #expect(shallower.diagnostics.map(\.code) == ["case.wrong-shape"])
  }

  @Test func `a line may have so many bytes and the lines around it are read`() throws {
    let folder = try TemporaryFolder()
    func line(_ id: String, _ length: Int) -> String {
      let start = #"{"case":"\#(id)","title":""#
      let end = #"","raised":"unknown"}"#
      return start + String(repeating: "x", count: length - start.count - end.count) + end + "\n"
    }
    let limit = StoreLimits.standard.lineBytes
    let path = try folder.write(
      "all.ndjson",
      line("R-1", 100) + line("R-2", limit + 1) + line("R-3", 100) + line("R-4", 3 * limit)
        + line("R-5", 100) + line("R-6", 200_000))
    var stream = try CaseStream(path: path, blockBytes: 1 << 16)
    var ids: [String] = []
    var messages: [String] = []
    while let block = try stream.next() {
      let decoded = CaseCoding.decodeLines(of: block, path: path)
      ids += (decoded.value ?? []).map { "\($0.id) line \($0.origin.line)" }
      messages += decoded.diagnostics.map { folder.shortened($0.description) }
    }
    #expect(ids == ["R-1 line 1", "R-3 line 3", "R-5 line 5", "R-6 line 6"])
    #expect(
      messages == [
        """
        ~/all.ndjson:2: error: the line has 1048577 bytes; 1 MiB is the most
           help: shorten its texts, or give the case a file of its own
        """,
        """
        ~/all.ndjson:4: error: the line has 3145728 bytes; 1 MiB is the most
           help: shorten its texts, or give the case a file of its own
        """,
      ])
  }

  @Test("A last line over the limit is told of though nothing ends it")
  func longLastLine() throws {
    let folder = try TemporaryFolder()
    let limit = StoreLimits.standard.lineBytes
    let path = try folder.write("all.ndjson", String(repeating: "x", count: 2 * limit))
    var stream = try CaseStream(path: path, blockBytes: 1 << 16)
    var messages: [String] = []
    while let block = try stream.next() {
      messages += block.diagnostics.map { folder.shortened($0.description) }
    }
    #expect(
      messages == [
        """
        ~/all.ndjson:1: error: the line has 2097152 bytes; 1 MiB is the most
           help: shorten its texts, or give the case a file of its own
        """
      ])
  }
}
