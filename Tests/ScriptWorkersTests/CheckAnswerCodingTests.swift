import CompactModel
import Diagnostics
import RuleEngine
import Testing
import TimeKeeping

@testable import ScriptWorkers

@Suite struct CheckAnswerCodingTests {
  private let coding = CheckAnswerCoding(rules: [
    RuleDescriptor(
      id: "one", title: "One", summary: "", citations: [Citation("KIN 4e"), Citation("GUIDE")],
      over: .cases, severity: .breach),
    RuleDescriptor(
      id: "two", title: "Two", summary: "", citations: [], over: .area, severity: .note),
  ])

  /// An answer in which every part is there once and left out once.
  private var full: CheckAnswer {
    var results = RuleResults()
    results.checks = 300
    results.findings = [
      Finding(
        rule: "one", severity: .breach, message: "too short — by a day",
        subject: Finding.Subject(caseID: "A-1", field: "closes", event: 200, row: 3),
        citations: [Citation("KIN 4e"), Citation("GUIDE")], needed: "12", found: "11",
        help: "extend it"),
      Finding(
        rule: "two", severity: .silent, message: "", subject: Finding.Subject(caseID: "A-1"),
        citations: [Citation("KIN 4e"), Citation("EX")]),
      Finding(
        rule: "two", severity: .note, message: "none",
        subject: Finding.Subject(register: "meetings", row: 0)),
      Finding(
        rule: "one", severity: .warning, message: "another",
        subject: Finding.Subject(caseID: "A-2")),
    ]
    results.proposals = [
      Proposal(
        rule: "one", caseID: "A-2", line: 4,
        event: Event(
          on: .month(year: 2026, month: 3), act: .closed, by: ["council"],
          with: ["club", "carers"],
          details: [Event.Detail(.outcome, "agreement"), Event.Detail(.note, "über 3")])),
      Proposal(
        rule: "two", caseID: "A-2", line: 4,
        event: Event(on: .unknown, act: .own, own: "site_visit")),
    ]
    results.failures = [
      RuleFailure(
        rule: "two", subject: Finding.Subject(caseID: "A-2", row: 1), message: "no such field",
        place: "rules/two.lua:4", frames: ["rules/two.lua:4", "rules/two.lua:9"]),
      RuleFailure(rule: "one", subject: Finding.Subject(), message: "stopped"),
    ]
    return CheckAnswer(
      results: results, cases: 2,
      diagnostics: [
        Diagnostic(
          .warning, code: "case.missing-date", "no date", at: Place(path: "", line: 7, column: 2),
          sourceLine: "{}", help: "give one"),
        Diagnostic(code: "json.empty", "nothing", at: Place(path: "x")),
      ],
      notes: [
        Diagnostic(.note, code: "script.deprecated", "old", at: Place(path: "p.lua", line: 2))
      ])
  }

  private func expectSame(_ left: CheckAnswer, _ right: CheckAnswer) {
    #expect(left.cases == right.cases)
    #expect(left.results.checks == right.results.checks)
    #expect(left.results.findings == right.results.findings)
    #expect(left.results.failures == right.results.failures)
    #expect(left.results.proposals == right.results.proposals)
    #expect(left.diagnostics == right.diagnostics)
    #expect(left.notes == right.notes)
  }

  @Test func `What is written is read again`() throws {
    let empty = CheckAnswer(results: RuleResults(), cases: 0, diagnostics: [])
    expectSame(try coding.decode(coding.encode(empty)), empty)
    expectSame(try coding.decode(coding.encode(full)), full)
  }

  @Test func `The rule's own citations and a case named before are not repeated`() throws {
    let text = String(decoding: try coding.encode(full), as: UTF8.self)
    #expect(text.split(separator: "A-1").count == 2)
    #expect(text.split(separator: "KIN").count == 2)
    #expect(text.split(separator: "EX").count == 2)
  }

  @Test func `An answer cut off anywhere is refused`() throws {
    let bytes = try coding.encode(full)
    for count in bytes.indices {
      #expect(throws: MalformedAnswer.self, "cut at \(count)") {
        try coding.decode(Array(bytes[..<count]))
      }
    }
  }

  @Test func `A changed byte is refused or read, and never ends the process`() throws {
    let bytes = try coding.encode(full)
    var refused = 0
    for index in bytes.indices {
      for value in [0, 1, 0x7F, 0x80, 0xFF] as [UInt8] {
        var changed = bytes
        changed[index] = value
        do { _ = try coding.decode(changed) } catch is MalformedAnswer { refused += 1 }
      }
    }
    #expect(refused > bytes.count)
  }

  /// The mark, no cases, no checks, and one finding or failure of the bytes given.
  private func answer(finding: [UInt8]) -> [UInt8] { [1, 0, 0, 1] + finding + [0, 0, 0, 0] }
  private func answer(failure: [UInt8]) -> [UInt8] { [1, 0, 0, 0, 0, 1] + failure + [0, 0] }
  private func answer(proposal: [UInt8]) -> [UInt8] { [1, 0, 0, 0, 1] + proposal + [0, 0, 0] }

  @Test(
    arguments: [
      ([2, 0, 0, 0, 0], "there is no number 2"),
      ([0, 4, 0, 0, 0], "there is no number 4"),
      ([0, 0, 0x80, 0x08, 0], "a part is unknown"),
      ([0, 0, 0x80, 0x10, 0], "a part is unknown"),
      ([0, 0, 2, 0, 0], "no case was named before"),
      ([0, 0, 3, 1, 65, 0], "a case is named twice"),
      ([0, 0, 0, 1, 0xFF, 0], "a text is not UTF-8"),
      ([0, 0, 0, 0x7F, 65, 0], "a text ends too early"),
      ([0, 0, 8, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F, 0, 0], "a number is too large or too long"),
      ([0, 0, 8, 0x80, 0x80, 0x80, 0x80, 0x80, 1, 0, 0], "a number is too large or too long"),
      ([0, 0, 8, 0x81, 0x00, 0, 0], "a number is too large or too long"),
      ([0, 0, 0, 0, 0x7F], "a list is too long"),
    ] as [([UInt8], String)])
  func `A finding that breaks the form is refused`(_ finding: [UInt8], _ reason: String) {
    let error = #expect(throws: MalformedAnswer.self) {
      try coding.decode(answer(finding: finding))
    }
    #expect(error?.description == "the answer breaks its form: \(reason)")
  }

  @Test(
    arguments: [
      ([0, 0], "a proposal is for no case"),
      ([0, 4], "a part is unknown"),
      ([2, 1, 1, 65, 0, 0, 0, 0, 0, 0], "there is no number 2"),
      ([0, 1, 1, 65, 0, 99, 0, 0, 0, 0], "there is no number 99"),
      ([0, 1, 1, 65, 0, 0, 0, 1, 65, 0, 0, 0], "a proposed event has no date"),
      // The field that cannot be proposed stands behind those that can.
      (
        [0, 1, 1, 65, 0, 0, 0, 4] + Array("2026".utf8) + [0, 0, 1, 100, 0], "there is no number 100"
      ),
    ] as [([UInt8], String)])
  func `A proposal that breaks the form is refused`(_ proposal: [UInt8], _ reason: String) {
    let error = #expect(throws: MalformedAnswer.self) {
      try coding.decode(answer(proposal: proposal))
    }
    #expect(error?.description == "the answer breaks its form: \(reason)")
  }

  @Test func `A note that is more than a note is refused`() throws {
    var answer = full
    answer.notes[0].severity = .warning
    let error = #expect(throws: MalformedAnswer.self) {
      try coding.decode(coding.encode(answer))
    }
    #expect(
      error?.description
        == "the answer breaks its form: what is said of the scripts is more than a note")
  }

  @Test func `A failure of an unknown rule or with a finding's parts is refused`() {
    #expect(throws: MalformedAnswer.self) { try coding.decode(answer(failure: [2, 0, 0, 0])) }
    #expect(throws: MalformedAnswer.self) { try coding.decode(answer(failure: [0, 0x40, 0, 0])) }
    #expect(throws: Never.self) { try coding.decode(answer(failure: [1, 0, 0, 0])) }
  }

  @Test func `A count takes no memory that has not arrived`() {
    let error = #expect(throws: MalformedAnswer.self) {
      try coding.decode([1, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0x07])
    }
    #expect(error?.description == "the answer breaks its form: a list is too long")
  }

  @Test func `Nothing may follow the end`() throws {
    let error = #expect(throws: MalformedAnswer.self) {
      try coding.decode(coding.encode(full) + [0])
    }
    #expect(error?.description == "the answer breaks its form: something follows its end")
  }

  @Test func `A finding of an undeclared rule cannot be written`() {
    var answer = full
    answer.results.findings[0].rule = "three"
    let error = #expect(throws: MalformedAnswer.self) { try coding.encode(answer) }
    #expect(
      error?.description == "the answer breaks its form: the rule 'three' is not declared")
  }

  @Test func `Findings in JSON are refused, other answers are not`() throws {
    let described = WorkerAnswer.described([])
    guard case .described = try WorkerMessage.decodeAnswer(WorkerMessage.encode(described, coding))
    else {
      Issue.record("another answer came out")
      return
    }
    let json = """
      {"checked":{"_0":{"cases":1,"diagnostics":[],
      "notes":[],"results":{"checks":0,"failures":[],"findings":[],"proposals":[]}}}}
      """
    let error = #expect(throws: MalformedAnswer.self) {
      try WorkerMessage.decodeAnswer(Array(json.utf8), coding)
    }
    #expect(error?.description == "the answer breaks its form: findings do not come as JSON")
  }
}
