import CompactModel
import LuaRuntime
import ScriptAPI
import Testing

// Sixty slips of the pen, each with the name that was meant.
@Suite("A mistyped name")
struct TypoTests {
  /// Where a slip stands, which says how it is met.
  enum Kind {
    /// In the body of a check, or of a report's builder.
    case script
    /// In the tables of a plugin: what stands behind `return` in its manifest.
    case manifest
    /// Among the stages of a plugin's procedure.
    case stages
    /// In what an area changes of the shared rule a.b.
    case adoption
    /// In a test of a plugin.
    case test
    /// In the source of a citation.
    case citation
  }

  struct Typo: Sendable {
    let kind: Kind
    let text: String
    let meant: String

    init(_ kind: Kind, _ text: String, _ meant: String) {
      self.kind = kind
      self.text = text
      self.meant = meant
    }
  }

  static let script: [Typo] = [
    // Globals.
    Typo(.script, "concrod.date('2026-01-01')", "concord"),
    Typo(.script, "pritn('x')", "print"),
    Typo(.script, "ipars(case.events)", "ipairs"),
    Typo(.script, "local total = 1; return totl", "total"),
    Typo(.script, "tosting(1)", "tostring"),
    // Lua's own library.
    Typo(.script, "string.formt('%d', 1)", "format"),
    Typo(.script, "table.instert({}, 1)", "insert"),
    Typo(.script, "table.conact({})", "concat"),
    Typo(.script, "math.flor(1.5)", "floor"),
    Typo(.script, "utf8.lenght('x')", "len"),
    // Members of concord.
    Typo(.script, "concord.dat('2026-01-01')", "date"),
    Typo(.script, "concord.strng('x')", "strong"),
    Typo(.script, "concord.emphasise('x')", "emphasis"),
    Typo(.script, "concord.count({})", "counted"),
    // Properties.
    Typo(.script, "return case.titel", "title"),
    Typo(.script, "return case.raise", "raised"),
    Typo(.script, "return case.public_sumary", "public_summary"),
    Typo(.script, "return case.stage_lable", "stage_label"),
    Typo(.script, "return event.wayforward", "way_forward"),
    Typo(.script, "return event.recomendation", "recommendation"),
    Typo(.script, "return area.asof", "as_of"),
    Typo(.script, "return area.comitments", "commitments"),
    Typo(.script, "return deadline.lastday", "last_day"),
    Typo(.script, "return duty.ownd_by", "owed_by"),
    Typo(.script, "return funding_change.anounced", "announced"),
    Typo(.script, "return meeting.minuets", "minutes"),
    Typo(.script, "return date.weakday", "weekday"),
    // Methods.
    Typo(.script, "case:frist('raised')", "first"),
    Typo(.script, "case:dayz_open()", "days_open"),
    Typo(.script, "area:nameof('x')", "name_of"),
    Typo(.script, "area:workingdays(date, date)", "working_days"),
    Typo(.script, "date:add_mouths(1)", "add_months"),
    Typo(.script, "finding:waring { message = 'x' }", "warning"),
    // Acts, registers, record kinds, other words.
    Typo(.script, "case:first('rasied')", "raised"),
    Typo(.script, "case:has('requested-informaton')", "requested_information"),
    Typo(.script, "area:register('meetigns')", "meetings"),
    Typo(.script, "area:register('organizations')", "organisations"),
    Typo(.script, "case:records('funding_chnage')", "funding_change"),
    Typo(.script, "area:compact_week(2026, 'mondey')", "monday"),
    // Keys of tables.
    Typo(.script, "finding:note { mesage = 'x' }", "message"),
    Typo(.script, "finding:note { message = 'x', neded = 3 }", "needed"),
    // Modules.
    Typo(.script, "require 'ltae'", "late"),
  ]

  static let declared: [Typo] = [
    Typo(.manifest, "{ id = 'x', titel = 'X' }", "title"),
    Typo(.manifest, "{ id = 'x', title = 'X', capabilites = {} }", "capabilities"),
    Typo(.manifest, "{ capabilities = { 'case.read' } }", "cases.read"),
    Typo(.manifest, "{ capabilities = { 'contact.read' } }", "contacts.read"),
    Typo(.manifest, "{ area = { kind = 'london_burough' } }", "london_borough"),
    Typo(.manifest, "{ sources = { { id = 'EX', tilte = 'T' } } }", "title"),
    Typo(.stages, "{ id = 'talk', lable = 'Step 1' }", "label"),
    Typo(.stages, "{ exits = { { id = 'a', to = 'closed', critereon = 'x' } } }", "criterion"),
    Typo(.stages, "{ power = { 'recomend' } }", "recommend"),
    Typo(.stages, "{ on_leaving = { { id = 'l', act = 'leanred', title = 'T' } } }", "learned"),
    Typo(
      .stages,
      "{ id = 'talk', label = 'S', title = 'T', exits = { { id = 'r', to = 'cloesd' } } }", "closed"
    ),
    Typo(
      .stages,
      """
      { id = 'talk', label = 'S', title = 'T', exits = { { id = 'r', to = 'pannel' } } },
      { id = 'panel', label = 'S', title = 'T', exits = { { id = 'r', to = 'closed' } } }
      """, "panel"),
    Typo(.adoption, "{ use = 'a.d' }", "a.b"),
    Typo(.adoption, "{ use = 'a.b', settings = { moths = 3 } }", "months"),
    Typo(.adoption, "{ use = 'a.b', severity = 'warnign' }", "warning"),
    Typo(.test, "expect = { findings = { ['small.rul'] = 'note' } }", "small.rule"),
    Typo(.test, "expect = { stage = 'tlak' }", "talk"),
    Typo(.citation, "EXX 3", "EX"),
  ]

  @Test("is caught wherever it stands, and the name that was meant comes first")
  func score() throws {
    let all = Self.script + Self.declared
    #expect(all.count == 60)
    var caught = 0
    var right = 0
    for typo in all {
      let message = try Self.message(of: typo)
      if let message {
        caught += 1
        if message.contains("did you mean '\(typo.meant)'?") {
          right += 1
        } else {
          print("typo: \(typo.text): \(message)")
        }
      } else {
        Issue.record("not caught: \(typo.text)")
      }
    }
    print("typos: \(all.count), caught \(caught), the intended name first in \(right)")
    #expect(caught == 60)
    #expect(right >= 57)
  }

  /// What is said of a slip; nil when nothing is.
  private static func message(of typo: Typo) throws -> String? {
    switch typo.kind {
    case .script:
      let stage = try ExampleStage()
      return failure { try stage.run(typo.text, in: .check) }
    case .manifest:
      return failure {
        try ScriptPlugin(
          PluginSources(
            folder: "plugins/x", files: ["plugin.lua": "return concord.plugin \(typo.text)"]))
      }
    case .stages: return failure { try ScriptPlugin(SmallPlugin.sources(stages: typo.text)) }
    case .adoption:
      let rule = """
        return concord.rule { id = "a.b", title = "T", cite = "EX", over = "case",
          settings = { months = { default = 3, summary = "months" } },
          check = function() end }
        """
      return failure {
        try ScriptPlugin(SmallPlugin.sources(rules: typo.text, shared: ["a/b.lua": rule]))
      }
    case .test:
      let test = """
        return concord.tests { { title = "T", case = { raised = "2026-03-04", events = {
          { on = "2026-03-04", act = "raised" } } }, \(typo.text) } }
        """
      let rule = """
        concord.rule { id = "small.rule", title = "T", cite = "EX", over = "case",
          check = function() end }
        """
      let plugin = try ScriptPlugin(
        SmallPlugin.sources(rules: rule, files: ["tests/a_test.lua": test]))
      return plugin.runTests().flatMap(\.failures).first
    case .citation:
      let rule = """
        concord.rule { id = "small.rule", title = "T", cite = "\(typo.text)", over = "case",
          check = function() end }
        """
      return try ScriptPlugin(SmallPlugin.sources(rules: rule)).declaration.unlistedSources.first
    }
  }

  private static func failure<Result>(_ body: () throws -> Result) -> String? {
    do {
      _ = try body()
      return nil
    } catch {
      return ScriptError(error).message
    }
  }
}
