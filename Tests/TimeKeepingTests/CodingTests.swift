import Foundation
import Testing
import TimeKeeping

struct CodingTests {
  private func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  private func value<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }

  private func refusal<Value: Decodable>(_ type: Value.Type, _ text: String) -> String? {
    do {
      _ = try value(type, text)
      return nil
    } catch let DecodingError.dataCorrupted(context) {
      return context.debugDescription
    } catch {
      return "another error: \(error)"
    }
  }

  @Test func `Dates are coded as their text`() throws {
    #expect(try json(["2026-03-04"] as [CivilDate]) == #"["2026-03-04"]"#)
    #expect(try value([CivilDate].self, #"["2026-03-04"]"#) == ["2026-03-04"])
    #expect(
      try json([PartialDate.month(year: 2026, month: 3), .unknown]) == #"["2026-03","unknown"]"#)
    #expect(try value([PartialDate].self, #"["2026"]"#) == [.year(2026)])
  }

  @Test func `Limits are coded with the words data uses`() throws {
    let text = #"{"count":10,"counting":"beginning_with","roll":"forward","unit":"working_days"}"#
    let limit = limit(10, .workingDays, counting: .beginningWith, roll: .forward)
    #expect(try json(limit) == text)
    #expect(try value(TimeLimit.self, text) == limit)
    #expect(try value(TimeLimit.self, #"{"count":3,"unit":"months"}"#).counting == .after)
  }

  @Test func `A clock, its ledger and a standing come back as they were`() throws {
    let clock = Clock(
      limit(3, .workingDays, roll: .forward), start: "2026-03-27",
      pauses: [.init(DateRange("2026-03-30"..."2026-04-01"), reason: "mediation")],
      extensions: [extended(by: 1, .months, reason: "agreed", on: "2026-04-02")])
    #expect(try value(Clock.self, json(clock)) == clock)
    let deadline = clock.deadline(in: .sample)
    #expect(try value(Ledger.self, json(deadline.ledger)) == deadline.ledger)
    let status = deadline.status(on: "2027-01-01")
    #expect(try value(Deadline.Status.self, json(status)) == status)
    let cadence = Cadence(.every(months: 2), year: .financial)
    #expect(try value(Cadence.self, json(cadence)) == cadence)
    let standing = cadence.standing(of: ["2026-05-01"] as [CivilDate], asOf: "2026-08-01")
    #expect(try value(Cadence.Standing.self, json(standing)) == standing)
  }

  @Test func `A calendar comes back as it was, closures included`() throws {
    let calendar = WorkingCalendar.withClosedown
    #expect(try value(WorkingCalendar.self, json(calendar)) == calendar)
    #expect(try !json(WorkingCalendar.sample).contains("closures"))
  }

  @Test func `Reporting years are coded by kind, an anniversary with its day`() throws {
    #expect(try json(ReportingYear.financial) == #"{"kind":"financial"}"#)
    let text = #"{"day":15,"kind":"anniversary","month":9}"#
    #expect(try value(ReportingYear.self, text) == ReportingYear.anniversary(month: 9, day: 15))
    #expect(try json(value(ReportingYear.self, text)) == text)
  }

  @Test func `What cannot be is refused when it is read`() {
    #expect(
      refusal(CivilDate.self, #""2026-02-30""#)
        == "a date such as 2026-04-14 is needed, not “2026-02-30”")
    #expect(
      refusal(PartialDate.self, #""March""#)
        == "2026-04-14, 2026-04, 2026 or unknown is needed, not “March”")
    #expect(
      refusal(DateRange.self, #"{"first":"2026-02-02","last":"2026-02-01"}"#)
        == "the last day, 2026-02-01, is before the first, 2026-02-02")
    #expect(
      refusal(TimeLimit.self, #"{"count":0,"unit":"days"}"#)
        == "a whole number from 1 to 9999 is needed, not 0")
    #expect(
      refusal(
        Clock.Extension.self,
        #"{"count":-1,"unit":"days","reason":"x","on":"2026-01-01"}"#)
        == "a whole number from 1 to 9999 is needed, not -1")
    #expect(
      refusal(ReportingYear.self, #"{"kind":"anniversary","month":2,"day":30}"#)
        == "month 2 has no day 30")
  }
}
