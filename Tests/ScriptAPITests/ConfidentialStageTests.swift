import CompactModel
import DocumentKit
import ScriptAPI
import Testing
import TimeKeeping

@Suite("What is recorded at a stage that is confidential to the parties")
struct ConfidentialStageTests {
  private static func stages(_ confidentiality: String) -> String {
    """
    { id = "talk", label = "Step 1", title = "Talking", confidentiality = "\(confidentiality)",
      exits = { { id = "resolved", to = "closed" }, { id = "unresolved", to = "closed" } } },
    """
  }

  private static func build(
    _ event: Int, for audience: String, confidentiality: String = "parties"
  ) throws -> Document {
    let report = """
      concord.report { id = "r", title = "Report", producer = "The council",
        audience = "\(audience)", build = function(report, area)
          report:paragraph(area.cases[1].events[\(event)].reason or "nothing")
        end },
      """
    let run = try SmallPlugin.run(
      SmallPlugin.sources(reports: report, stages: stages(confidentiality)))
    var file = SmallPlugin.file()
    file.events[0].details = [Event.Detail(.reason, "A first reason")]
    file.events.append(
      Event(
        on: .day(SmallPlugin.day("2026-03-05")), act: .offered, by: ["council"],
        details: [Event.Detail(.reason, "An offer")]))
    return try run.build("r", over: [run.track(file)])
  }

  @Test("is for officers only")
  func officers() throws {
    #expect(try Self.build(2, for: "officers").blocks == [.text("An offer")])
    let error = #expect(throws: ScriptError.self) { try Self.build(2, for: "partners") }
    #expect(
      error?.message
        == "'event.reason' was recorded at Step 1, where what happens stays between the parties, and "
        + "a report for the partners may not draw on it: use case.public_summary, or name the "
        + "audience 'officers'")
  }

  @Test("does not close what was recorded before it, nor another stage")
  func others() throws {
    #expect(try Self.build(1, for: "partners").blocks == [.text("A first reason")])
    let open = try Self.build(2, for: "partners", confidentiality: "partners")
    #expect(open.blocks == [.text("An offer")])
  }
}
