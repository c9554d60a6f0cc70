import CompactModel
import ProcedureEngine
import RuleEngine
import Testing
import TimeKeeping

struct RuleSetTests {
  /// What the rules found, as "rule: subject", in the order of running.
  private func run(_ rules: [SampleRule], on cases: [TrackedCase]) -> [String] {
    var results = RuleResults()
    let set = RuleSet(rules)
    for tracked in cases { set.check(tracked, into: &results) }
    #expect(results.failures == [])
    #expect(results.checks == results.findings.count)
    return results.findings.map { "\($0.rule): \($0.message)" }
  }

  @Test func `A rule over cases looks at every case unless it says what wakes it`() {
    let rules = [
      SampleRule("always", over: .cases),
      SampleRule("closing", over: .cases, wakes: [.closed, .withdrawn]),
      SampleRule("never", over: .cases, wakes: []),
    ]
    let cases = [
      tracked("A-1", []), tracked("A-2", [.raised, .met]), tracked("A-3", [.raised, .closed]),
      tracked("A-4", [.withdrawn]),
    ]
    #expect(
      run(rules, on: cases) == [
        "always: case A-1", "always: case A-2", "always: case A-3", "closing: case A-3",
        "always: case A-4", "closing: case A-4",
      ])
  }

  @Test(arguments: Act.allCases)
  func `Each act wakes the rules that name it and no others`(act: Act) {
    let others = Act.allCases.filter { $0 != act }
    let rules = [
      SampleRule("named", over: .cases, wakes: [act]),
      SampleRule("others", over: .cases, wakes: others),
    ]
    #expect(run(rules, on: [tracked("A-1", [act])]) == ["named: case A-1"])
    #expect(run(rules, on: [tracked("A-1", others)]) == ["others: case A-1"])
  }

  @Test func `A rule over a kind of record looks at each such record a case is about`() {
    let rules = [
      SampleRule("funding", over: .records("funding_change")),
      SampleRule("decisions", over: .records("decision")),
      SampleRule("second", over: .records("funding_change")),
      SampleRule("meetings", over: .records("meeting")),
    ]
    let about = ["funding_change", "consultation", "decision", "funding_change"]
    #expect(
      run(rules, on: [tracked("A-1", [.raised], about: about)]) == [
        "funding: funding_change 0 of A-1", "second: funding_change 0 of A-1",
        "decisions: decision 2 of A-1", "funding: funding_change 3 of A-1",
        "second: funding_change 3 of A-1",
      ])
    #expect(run(rules, on: [tracked("A-2", [.raised])]) == [])
  }

  @Test func `Rules over the area, its Compacts and its registers run once for each`() {
    let rules = [
      SampleRule("rows", over: .records("meeting")), SampleRule("compacts", over: .compacts),
      SampleRule("area", over: .area), SampleRule("cases", over: .cases),
      SampleRule("champions", over: .records("champion")),
    ]
    var results = RuleResults()
    RuleSet(rules).checkArea(
      registers: [register("champion", rows: 0), register("meeting", rows: 2)], compacts: 2,
      into: &results)
    #expect(
      results.findings.map { "\($0.rule): \($0.message)" } == [
        "area: area", "compacts: compact 0", "compacts: compact 1", "rows: row 0 of meetings",
        "rows: row 1 of meetings",
      ])
    #expect(results.checks == 5)
    #expect(results.findings.last?.subject == Finding.Subject(register: "meetings", row: 1))
  }

  @Test func `An area without Compacts or registers is looked at once`() {
    var results = RuleResults()
    let rules = [
      SampleRule("area", over: .area), SampleRule("compacts", over: .compacts),
      SampleRule("rows", over: .records("meeting")),
    ]
    RuleSet(rules).checkArea(registers: [], compacts: 0, into: &results)
    #expect(results.findings.map(\.rule) == ["area"])
  }

  @Test func `A set keeps its rules as they were given`() {
    let rules = ["b", "a", "c"].map { SampleRule($0, over: $0 == "a" ? .area : .cases) }
    #expect(RuleSet(rules).rules.map(\.descriptor.id) == ["b", "a", "c"])
    #expect(run([], on: [tracked("A-1", [.raised], about: ["decision"])]) == [])
  }

  @Test func `A rule that fails is put on record and the others go on`() {
    let rules = [
      SampleRule("script", over: .cases) { subject in
        guard subject.words == "case A-2" else { return [] }
        throw ScriptFailure(
          message: "attempt to compare nil with number", scriptPlace: "rules/a.lua:4",
          scriptFrames: ["rules/a.lua:4 in check"])
      },
      SampleRule("records", over: .records("decision")) { _ in throw PlainFailure() },
      SampleRule("sound", over: .cases),
    ]
    var results = RuleResults()
    let set = RuleSet(rules)
    for id in ["A-1", "A-2", "A-3"] {
      set.check(tracked(id, [], about: id == "A-3" ? ["decision"] : []), into: &results)
    }
    #expect(results.findings.map(\.message) == ["case A-1", "case A-2", "case A-3"])
    #expect(
      results.failures == [
        RuleFailure(
          rule: "script", subject: Finding.Subject(caseID: "A-2"),
          message: "attempt to compare nil with number", place: "rules/a.lua:4",
          frames: ["rules/a.lua:4 in check"]),
        RuleFailure(
          rule: "records", subject: Finding.Subject(caseID: "A-3", row: 0),
          message: "something else went wrong"),
      ])
    #expect(results.checks == 7)
  }

  @Test func `A rule over the area that fails leaves its registers to be looked at`() {
    let rules = [
      SampleRule("area", over: .area) { _ in throw PlainFailure() },
      SampleRule("compacts", over: .compacts) { subject in
        if subject.words == "compact 0" { throw PlainFailure() }
        return []
      },
      SampleRule("rows", over: .records("meeting")) { subject in
        if subject.words == "row 0 of meetings" { throw PlainFailure() }
        return []
      },
    ]
    var results = RuleResults()
    RuleSet(rules).checkArea(
      registers: [register("meeting", rows: 2)], compacts: 2, into: &results)
    #expect(
      results.failures.map(\.subject) == [
        Finding.Subject(), Finding.Subject(), Finding.Subject(register: "meetings", row: 0),
      ])
    #expect(results.checks == 5)
  }

  @Test func `The order of the rules and of the cases does not change what is shown`() {
    let rules = [
      SampleRule("a", over: .cases), SampleRule("b", over: .records("decision")),
      SampleRule("c", over: .cases) { subject in
        ["late", "early"].map { message in
          Finding(
            rule: "c", severity: .breach, message: message,
            subject: Finding.Subject(caseID: String(subject.words.dropFirst(5))))
        }
      },
      SampleRule("d", over: .cases) { _ in throw PlainFailure() },
      SampleRule("e", over: .records("decision")) { subject in
        throw ScriptFailure(message: subject.words, scriptPlace: nil, scriptFrames: [])
      },
      SampleRule("f", over: .area), SampleRule("g", over: .records("meeting")),
      SampleRule("h", over: .records("meeting")) { subject in
        throw ScriptFailure(message: subject.words, scriptPlace: nil, scriptFrames: [])
      },
    ]
    let ids = ["A-2", "A-1", "A-3"]

    func sorted(_ rules: [SampleRule], _ ids: [String], areaFirst: Bool) -> RuleResults {
      let set = RuleSet(rules)
      var area = RuleResults()
      set.checkArea(registers: [register("meeting", rows: 3)], compacts: 0, into: &area)
      var results = areaFirst ? area : RuleResults()
      for id in ids {
        var own = RuleResults()
        set.check(tracked(id, [.raised], about: ["decision", "decision"]), into: &own)
        results.append(own)
      }
      if !areaFirst { results.append(area) }
      results.sort()
      return results
    }

    let expected = sorted(rules, ids, areaFirst: true)
    #expect(expected.checks == 28)
    #expect(
      expected.findings.prefix(9).map { "\($0.rule): \($0.message)" } == [
        "f: area", "g: row 0 of meetings", "g: row 1 of meetings", "g: row 2 of meetings",
        "c: early", "c: late", "a: case A-1", "b: decision 0 of A-1", "b: decision 1 of A-1",
      ])
    #expect(
      expected.failures.prefix(6).map { "\($0.rule): \($0.message)" } == [
        "h: row 0 of meetings", "h: row 1 of meetings", "h: row 2 of meetings",
        "d: something else went wrong", "e: decision 0 of A-1", "e: decision 1 of A-1",
      ])
    for turn in 0..<rules.count {
      let turned = Array(rules[turn...] + rules[..<turn])
      for order in [turned, turned.reversed()] {
        let results = sorted(order, ids.reversed(), areaFirst: false)
        #expect(results.findings == expected.findings)
        #expect(results.failures == expected.failures)
        #expect(results.checks == expected.checks)
      }
    }
  }

  @Test func `Failures are shown in one order, whatever order they came in`() {
    func failure(_ id: String?, _ rule: String, row: Int? = nil, _ message: String) -> RuleFailure {
      RuleFailure(
        rule: rule,
        subject: Finding.Subject(caseID: id, register: id == nil ? "meetings" : nil, row: row),
        message: message)
    }
    let ordered = [
      failure(nil, "a", row: 0, "m"), failure(nil, "a", row: 1, "m"), failure("A-1", "a", "m"),
      failure("A-1", "a", "n"), failure("A-1", "a", row: 0, "l"), failure("A-1", "b", "m"),
      failure("A-2", "a", "m"),
    ]
    for step in [2, 3, 5, 6] {
      var results = RuleResults()
      results.failures = ordered.indices.map { ordered[$0 * step % ordered.count] }
      #expect(results.failures != ordered)
      results.sort()
      #expect(results.failures == ordered)
    }
  }
}
