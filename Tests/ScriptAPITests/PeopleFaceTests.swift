import CompactModel
import RuleEngine
import ScriptAPI
import Testing
import TimeKeeping

@Suite("What Lua sees of bodies and of silences")
struct PeopleFaceTests {
  @Test("are a body's terms and its offices, and nil where the text says nothing")
  func bodies() throws {
    let check = """
      for _, body in ipairs(subject.bodies) do
        local members, quorum = body.members, body.quorum
        finding:note { message = table.concat({ body.id, body.chair or "no chair",
          members and members.at_least .. " to " .. tostring(members.at_most) .. " "
            .. tostring(members.even) or "no terms",
          quorum and quorum.members .. " of which " .. tostring(quorum.of_each_sector) or "no quorum",
          #body.offices > 0 and body.offices[1].id .. " for " .. body.offices[1].sector or "no office",
        }, "; ") }
      end
      """
    let run = try SmallPlugin.run(
      SmallPlugin.sources(
        rules: RuleRunTests.rule(check, over: "area"),
        more: """
          bodies = {
            { id = "panel", title = "Panel", chair = "seat", members = { at_least = 2, even = true },
              quorum = { members = 2, of_each_sector = 1 } },
            { id = "forum", title = "Forum" },
          },
          offices = { { id = "seat", title = "Seat", body = "panel", sector = "public" } },
          """))
    let results = run.checkArea([])
    #expect(results.failures == [])
    #expect(
      results.findings.map(\.message).sorted() == [
        "forum; no chair; no terms; no quorum; no office",
        "panel; seat; 2 to nil true; 2 of which 1; seat for public",
      ])
  }

  @Test("is the decision by which a silence was settled, and nil while it is open")
  func settledBy() throws {
    let check = """
      for _, silence in ipairs(subject.silences) do
        local decision = silence.settled_by
        finding:note { message = silence.on .. ": " .. (decision and decision.on_text or "open") }
      end
      """
    let stages = """
      { id = "talk", label = "Step 1", title = "Talking", handled_by = "council-body",
        exits = { { id = "resolved", to = "closed" }, { id = "unresolved", to = "closed" } } },
      """
    let run = try SmallPlugin.run(
      SmallPlugin.sources(
        rules: RuleRunTests.rule(check), stages: stages,
        more: "bodies = { { id = 'council-body', title = 'The council' } },"))
    var file = SmallPlugin.file()
    file.against = ["council-body"]
    #expect(run.check([run.track(file)]).findings.map(\.message) == ["handler_is_party: open"])
    file.events.append(
      Event(
        on: .day(SmallPlugin.day("2026-03-09")), act: .decided, by: ["carers"],
        details: [Event.Detail(.silence, "handler_is_party")]))
    #expect(
      run.check([run.track(file)]).findings.map(\.message) == ["handler_is_party: 9 March 2026"])
  }
}
