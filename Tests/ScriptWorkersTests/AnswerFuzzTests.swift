import CaseStore
import CompactModel
import Diagnostics
import DocumentKit
import RuleEngine
import ScriptAPI
import ScriptWorkers
import Testing
import TimeKeeping

/// Real answers with bytes changed, put in and taken out: whatever comes of one is an answer or an
/// error, in bounded time.
@Suite struct AnswerFuzzTests {
  private static let manifest = """
    return concord.plugin {
      id = "small", title = "Small", version = "1.0.0", api = 1,
      capabilities = { "cases.read", "registers.read", "reports.write" },
      area = { id = "small", name = "Smallborough", kind = "borough", prefix = "SMA" },
      sources = { { id = "EX", title = "An example", date = "2024-01" } },
      procedures = { concord.procedure {
        id = "dispute", title = "Resolving concerns", cite = "EX 4",
        stages = { { id = "talk", label = "Step 1", title = "Talking", cite = "EX 4.1",
          exits = { { id = "resolved", to = "closed" }, { id = "unresolved", to = "closed" } } } },
      } },
      rules = { concord.rule {
        id = "small.look", title = "Looks", cite = "EX 1", over = "case",
        settings = { most = { default = 40, summary = "letters" } },
        check = function(case, finding, settings)
          finding:note { message = "looked at " .. case.id, field = "title", needed = 1, cite = "EX 2" }
          if case.title == "bad" then error("bad case") end
        end,
        ok = { { title = "one", given = { title = "A", raised = "2026-01-05" } } },
      } },
      reports = { concord.report {
        id = "annual", title = "Yearly", summary = "All.", cite = "EX 1", producer = "Us",
        recipient = "You", audience = "officers", frequency = "yearly",
        build = function(report, area)
          report:heading("Concerns")
          report:paragraph("There are " .. #area.cases .. ".")
          local rows = {}
          for _, case in ipairs(area.cases) do rows[#rows + 1] = { case.id, 7 } end
          report:table { id = "cases", caption = "Concerns",
            columns = { { id = "case", title = "Case" },
              { id = "days", title = "Days", kind = "integer" } },
            rows = rows }
        end,
      } },
    }
    """

  private static let cases =
    ["SMA-1", "SMA-2", "SMA-3"].enumerated().map { index, id in
      "{\"case\":\"\(id)\",\"title\":\"\(index == 1 ? "bad" : "A concern")\",\"raised\":"
        + "\"2026-03-04\",\"by\":[\"club\"],\"against\":[\"council\"]}\n"
    }.joined() + "{\"case\":7}\n"

  /// What a worker answers to each question, and the rules it declared.
  private static func answers() throws -> (answers: [[UInt8]], coding: CheckAnswerCoding) {
    let session = WorkerSession()
    guard let asOf = CivilDate(iso: "2026-06-01") else { preconditionFailure("no such day") }
    let order = LoadOrder(
      sources: PluginSources(folder: "plugins/small", files: ["plugin.lua": manifest]),
      facts: WorkspaceFacts(
        areaID: "small", registers: [], calendar: .withoutHolidays, year: .calendar),
      asOf: asOf, limits: ScriptLimits([.wallSeconds: 20]))
    let loaded = try session.answer(try WorkerMessage.encode(.load(order)))
    guard case .loaded(let declaration) = try WorkerMessage.decodeAnswer(loaded) else {
      preconditionFailure("the plugin does not load: \(String(decoding: loaded, as: UTF8.self))")
    }
    let questions: [WorkerRequest] = [
      .check, .view, .report(id: "annual", year: nil), .report(id: "other", year: nil), .test,
      .describe,
    ]
    let answers = try questions.map {
      try session.answer(try WorkerMessage.encode($0, cases: Array(cases.utf8)))
    }
    return ([loaded] + answers, CheckAnswerCoding(rules: declaration.rules))
  }

  @Test func `Thousands of damaged answers are answers or errors`() throws {
    let (answers, coding) = try Self.answers()
    var generator = Dice(state: 0x5EED)
    var (read, refused) = (0, 0)
    let clock = SuspendingClock()
    var slowest = Duration.zero
    for answer in answers {
      _ = try WorkerMessage.decodeAnswer(answer, coding)
      for _ in 0..<(answer.first == 1 ? 3_000 : 250) {
        let damaged = damage(answer, &generator)
        let took = clock.measure {
          do {
            consume(try WorkerMessage.decodeAnswer(damaged, coding))
            read += 1
          } catch {
            refused += 1
          }
        }
        slowest = max(slowest, took)
      }
    }
    #expect(read > 100 && refused > 1_000, "\(read) read, \(refused) refused")
    #expect(slowest < .seconds(2), "\(slowest)")
  }

  @Test func `Numbers at the ends of what a number can be are refused or borne`() throws {
    let (answers, coding) = try Self.answers()
    for answer in answers where answer.first != 1 {
      let text = String(decoding: answer, as: UTF8.self)
      for number in [
        "-1", "9223372036854775807", "-9223372036854775808", "1e308", "1e-400", "1e999",
      ] {
        var rest = text[...]
        while let digits = rest.firstRange(of: /:[0-9]+/) {
          let changed = text[..<digits.lowerBound] + ":\(number)" + text[digits.upperBound...]
          if let answer = try? WorkerMessage.decodeAnswer(Array(changed.utf8), coding) {
            consume(answer)
          }
          rest = rest[digits.upperBound...]
        }
      }
    }
  }

  @Test(arguments: [
    "[", "{\"report\":", "{\"strong\":[", "{\"list\":{\"ordered\":true,\"items\":[[",
  ])
  func `An answer nested as deep as JSON goes is refused`(opening: String) {
    for depth in [100, 500, 600, 100_000] {
      let bytes = Array(repeatElement(opening.utf8, count: depth).joined())
      #expect(throws: MalformedAnswer.self) { try WorkerMessage.decodeAnswer(bytes) }
    }
  }

  @Test func `A document nested as deep as JSON goes is read and then refused as too deep`() throws
  {
    let (answers, _) = try Self.answers()
    let report = String(decoding: answers[3], as: UTF8.self)
    let paragraph = "{\"paragraph\":[{\"text\":\"x\"}]}"
    for depth in [20, 100] {
      let nested =
        String(repeating: "{\"list\":{\"ordered\":true,\"items\":[[", count: depth) + paragraph
        + String(repeating: "]]}}", count: depth)
      let changed = report.replacing(
        "\"blocks\":[", with: "\"blocks\":[\(nested),", maxReplacements: 1)
      guard case .report(let document) = try WorkerMessage.decodeAnswer(Array(changed.utf8)) else {
        Issue.record("no report came out")
        return
      }
      #expect(document.problems.map(\.code) == ["document.too-deep"])
    }
  }

  /// Does with an answer what its parent does.
  private func consume(_ answer: WorkerAnswer) {
    switch answer {
    case .report(let document):
      guard document.problems.isEmpty else { return }
      for format in RendererCatalogue.formats {
        _ = RendererCatalogue.renderer(for: format)?.render(document, named: "a")
      }
    case .failed(let failure): _ = failure.diagnostic.description
    case .checked(let checked): for item in checked.diagnostics { _ = item.description }
    default: break
    }
  }

  private static let signs = Array("{}[],:\"0-9e\\\u{1B}\n".utf8)

  /// The bytes with one to four of them changed, put in, taken out or repeated.
  private func damage(_ bytes: [UInt8], _ dice: inout Dice) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<dice.roll(4) + 1 where !bytes.isEmpty {
      let place = dice.roll(bytes.count)
      switch dice.roll(5) {
      case 0: bytes[place] ^= 1 << UInt8(dice.roll(8))
      case 1: bytes[place] = UInt8(dice.roll(256))
      case 2: bytes.insert(Self.signs[dice.roll(Self.signs.count)], at: place)
      case 3: bytes.removeSubrange(place..<min(bytes.count, place + 1 + dice.roll(8)))
      default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 16)], at: place)
      }
    }
    return bytes
  }
}

/// Numbers that are the same in every run.
private struct Dice {
  var state: UInt64

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % sides
  }
}
