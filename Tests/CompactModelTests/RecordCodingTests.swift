import CompactModel
import Diagnostics
import Testing
import TimeKeeping

struct RecordCodingTests {
  private func kind(_ name: String) throws -> RecordKind { try #require(RecordKind.named(name)) }

  private func holder() throws -> Record {
    Record(
      kind: try kind("office_holder"),
      values: [
        .text("champion-vcse"), .text("kva"), .absent, .date("2026-01"), .unknown, .boolean(false),
      ], place: Place(path: "registers/office_holders.csv", line: 3))
  }

  @Test func `A record is coded with its kind, its values and its place`() throws {
    #expect(
      try json(holder()) == #"{"kind":"office_holder","#
        + #""place":{"column":0,"line":3,"path":"registers/office_holders.csv"},"#
        + #""values":[{"text":{"_0":"champion-vcse"}},{"text":{"_0":"kva"}},{"absent":{}},"#
        + #"{"date":{"_0":"2026-01"}},{"unknown":{}},{"boolean":{"_0":false}}]}"#)
  }

  @Test func `Records and registers of every kind come back as they were`() throws {
    for kind in RecordKind.all {
      let values: [FieldValue] = kind.fields.map { field in
        switch field.form {
        case .text, .reference: .text("x \u{0} \"y\"")
        case .date: .date("2026-03-04")
        case .integer: .integer(.min)
        case .boolean: .boolean(true)
        case .list: .list(["a", ""])
        }
      }
      let none = kind.fields.map { _ in FieldValue.unknown }
      let register = Register(
        kind: kind, rows: [Record(kind: kind, values: values), Record(kind: kind, values: none)])
      let back = try value(Register.self, json(register))
      #expect(back == register)
      #expect(try json(back) == json(register))
    }
  }

  @Test(
    arguments: [
      (
        #"{"kind":"grant","values":[],"place":{"path":"","line":0,"column":0}}"#,
        "no record kind fits 'grant'"
      ),
      (
        #"{"kind":"decision","values":[],"place":{"path":"","line":0,"column":0}}"#,
        "no record kind fits 'decision'"
      ),
      (
        #"{"kind":"signatory","values":[{"absent":{}},{"absent":{}},{"absent":{}},{"absent":{}},"#
          + #"{"absent":{}}],"place":{"path":"","line":0,"column":0}}"#,
        "no record kind fits 'signatory'"
      ),
      (
        #"{"kind":"decision","values":[{"date":{"_0":"4 March"}}]}"#,
        "2026-04-14, 2026-04, 2026 or unknown is needed, not “4 March”"
      ),
      (#"{"values":[]}"#, "no key 'kind'"),
      (#"{"kind":"decision"}"#, "no key 'values'"),
      (
        #"{"kind":"decision","values":[{"absent":{}},{"absent":{}},{"absent":{}}]}"#,
        "no key 'place'"
      ),
      (#"{"kind":"decision","values":"none"}"#, "not a Array<Any>"),
    ])
  func `A record of a wrong shape is refused`(text: String, message: String) {
    #expect(refusal(Record.self, text) == message)
  }

  @Test func `A register of a kind that does not exist is refused`() {
    #expect(
      refusal(Register.self, #"{"kind":"grant","rows":[]}"#) == "there is no record kind 'grant'")
    #expect(refusal(Register.self, #"{"kind":"champion"}"#) == "no key 'rows'")
  }

  @Test func `A field is read by its name, and one that does not exist is absent`() throws {
    let row = try holder()
    #expect(row["organisation"].text == "kva")
    #expect(row["vacant"].boolean == false)
    #expect(row["from"] == .date("2026-01"))
    #expect(row["from"].day == nil)
    #expect(row["to"] == .unknown)
    #expect(row["title"] == .absent)
    #expect(row["colour"] == .absent)
    #expect(row["organisation"].boolean == nil)
    #expect(row["organisation"].list == [])
    #expect(row["vacant"].text == nil)
    #expect(row.id == nil)
  }

  @Test func `Only a register that the area keeps has rows`() throws {
    let facts = WorkspaceFacts(
      areaID: "kingston",
      registers: [Register(kind: try kind("office_holder"), rows: [try holder()])],
      calendar: .withoutHolidays, year: .calendar)
    #expect(facts.rows(of: "office_holders").count == 1)
    #expect(facts.rows(of: "office_holder").isEmpty)
    #expect(facts.rows(of: "champions").isEmpty)
  }
}
