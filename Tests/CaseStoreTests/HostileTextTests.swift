import CaseStore
import CompactModel
import Diagnostics
import Testing

/// Texts nobody wrote: whatever they are, reading them ends, and what is accepted was understood.
struct HostileTextTests {
  private struct Numbers {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % max(bound, 1)
    }
  }

  private static let pieces = [
    "\n", "\r\n", "\r", "  ", "- ", ": ", "\"", "'", "{", "}", "[", "]", "&a ", "*a", "!x ", "|",
    ">", "#", "\\", "\t", "\u{0}", "é", "---\n", "...", "?", "%", "<<: ", ",", ";", "\u{2028}",
    "2026-02-30", "unknown", "\\u0000", "null",
  ].map { Array($0.utf8) }

  private static func damaged(_ text: [UInt8], _ numbers: inout Numbers) -> [UInt8] {
    var text = text
    for _ in 0...numbers.next(3) {
      let at = numbers.next(text.count)
      switch numbers.next(5) {
      case 0: text.removeSubrange(at..<min(text.count, at + 1 + numbers.next(9)))
      case 1: text.insert(UInt8(numbers.next(256)), at: at)
      case 2: text.insert(contentsOf: text[at..<min(text.count, at + numbers.next(60))], at: at)
      case 3: text.removeSubrange(at...)
      default: text.insert(contentsOf: pieces[numbers.next(pieces.count)], at: at)
      }
      if text.isEmpty { text = [0x0A] }
    }
    return text
  }

  @Test func `damaged case files are read or refused, and what is read is written alike`() throws {
    var numbers = Numbers(state: 7)
    let yaml = Array(SampleCase.yaml.utf8)
    let line = CaseCoding.encode(try #require(SampleCase.decoded().value))
    var accepted = 0
    for round in 0..<3_000 {
      let isYAML = round % 2 == 0
      let text = Self.damaged(isYAML ? yaml : line, &numbers)
      let decoded =
        isYAML
        ? CaseCoding.decodeYAML(text, path: "x")
        : CaseCoding.decodeLine(text[...], path: "x", line: 1)
      let spoiling = decoded.diagnostics.contains {
        $0.severity == .error && $0.code != "case.event-order"
      }
      #expect((decoded.value == nil) == spoiling)
      guard let value = decoded.value else { continue }
      accepted += 1
      let again = CaseCoding.decodeLine(CaseCoding.encode(value)[...], path: "x", line: 1)
      #expect(again.value?.contentOnly == value.contentOnly)
    }
    #expect(accepted > 100)
  }

  @Test func `damaged registers are read or refused`() throws {
    var numbers = Numbers(state: 11)
    let kind = try #require(RecordKind.named("success"))
    let csv = Array("id,title,on\n\"a-b\",\"x, \"\"y\"\"\nz\",2026-03\nc-d,,unknown\n".utf8)
    for _ in 0..<2_000 {
      let text = Self.damaged(csv, &numbers)
      let decoded = RegisterCoding.decode(text, .csv, kind: kind, path: "x")
      #expect(decoded.value != nil)
    }
  }
}
