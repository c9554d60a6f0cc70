import CompactModel
import LuaRuntime
import ProcedureEngine
import TimeKeeping

extension LuaClass {
  private static let face = Face<ScriptArea>(.area) { _, context in try context.requireArea() }

  /// The area a run is about.
  static let area = LuaClass(
    "area", "The place a Compact covers, with its cases and registers.",
    properties: [
      face.property("id", .string, "Its id.") { area, _ in .string(area.plugin.area.id) },
      face.property("name", .string, "Its name.") { area, _ in .string(area.plugin.area.name) },
      face.property(
        "as_of", .date, "The day everything is judged on.",
        example: "local today = area.as_of:long()"
      ) { area, _ in LuaValue(area.setting.asOf) },
      face.property(
        "cases", .list(.object(.case)), "Its cases, by id.",
        example: "for _, case in ipairs(area.cases) do print(case.id) end", needs: .readCases
      ) { _, context in
        .list(context.cases.indices.map { ScriptClass.case.object($0) })
      },
      face.property("compact", .optional(.object(.compact)), "The Compact in force.") {
        area, _ in area.currentCompact.map { ScriptClass.compact.object($0) } ?? .nil
      },
      face.property("compacts", .list(.object(.compact)), "Every version, oldest first.") {
        area, _ in .list(area.plugin.compacts.indices.map { ScriptClass.compact.object($0) })
      },
      face.property("commitments", .list(.object(.commitment)), "Those of the Compact in force.") {
        area, _ in
        guard let current = area.currentCompact else { return .list([]) }
        return .list(
          area.plugin.compacts[current].commitments.indices.map {
            ScriptClass.commitment.object($0, of: current)
          })
      },
      face.property(
        "bodies", .list(.record(StandingBodies.record)),
        "Its standing groups, with their terms and offices.",
        example: "for _, body in ipairs(area.bodies) do print(body.title, #body.offices) end"
      ) { area, _ in StandingBodies.value(area.plugin) },
    ],
    methods: lookups + [cadences] + calendarMethods,
    describe: { _, state in ScriptContext.of(state).area?.plugin.area.name ?? "area" })

  private static let id = LuaParameter("id", .string, "The id looked for.")

  private static let lookups = [
    face.method(
      "register", "Finds the rows of a register.",
      [
        LuaParameter(
          "name", .enumeration(name: "register_name", RecordKind.all.map(\.register)),
          "The register's name.")
      ],
      result: .list(.anyRecord), returns: "its rows, in the order of the file",
      variants: RecordKind.all.map {
        LuaVariant($0.register, .list(.object(className: $0.name)))
      },
      example: "for _, meeting in ipairs(area:register('meetings')) do print(meeting.title) end",
      needs: .readRegisters
    ) { area, call, context in
      .list(
        area.facts.rows(of: call.string(0)).enumerated().map { row, record in
          .object(context.place(ScriptRecord(record: record, caseIndex: nil, row: row)))
        })
    },
    face.method(
      "commitment", "Finds a commitment of any version.", [id],
      result: .optional(.object(.commitment)), returns: "the commitment, or nil",
      example: "local promise = area:commitment('recognition.celebrate')"
    ) { area, call, _ in
      let wanted = call.string(0)
      for (owner, compact) in area.plugin.compacts.enumerated().reversed() {
        if let index = compact.commitments.firstIndex(where: { $0.id == wanted }) {
          return ScriptClass.commitment.object(index, of: owner)
        }
      }
      return .nil
    },
    face.method(
      "organisation", "Finds an organisation in its register.", [id],
      result: .optional(.object(className: "organisation")), returns: "the organisation, or nil",
      example: "local council = area:organisation('example-council')", needs: .readRegisters
    ) { area, call, context in
      guard let row = area.organisationIndex(call.string(0)) else { return .nil }
      let record = area.facts.rows(of: "organisations")[row]
      return .object(context.place(ScriptRecord(record: record, caseIndex: nil, row: row)))
    },
    face.method(
      "name_of", "Says what an organisation, body or office is called.", [id], result: .string,
      returns: "its name, its id when nothing else is known, or that it is withheld",
      example: "local name = area:name_of('example-council')", needs: .readRegisters
    ) { area, call, context in
      .string(area.name(of: call.string(0), for: context.report?.audience))
    },
  ]

  private static let cadences = face.method(
    "cadences", "Gets the returning duties the plugin declares, as they stand.",
    result: .list(.object(.cadence)), returns: "how each stands, in the order of their declaration",
    example: "for _, duty in ipairs(area:cadences()) do print(duty.title, duty.standing) end",
    needs: .readRegisters
  ) { area, _, context in
    .list(
      area.plugin.cadences.map { duty in
        context.place(duty.standings(in: area.facts, asOf: area.setting.asOf))
      })
  }

  private static let calendarMethods = [
    face.method(
      "working_days", "Counts the working days after one day up to and including another.",
      [
        LuaParameter("first", .date, "The day before the count."),
        LuaParameter("last", .date, "The last day counted."),
      ],
      result: .integer, returns: "the number of working days",
      example: "local days = area:working_days(area.as_of, area.as_of:add_days(7))"
    ) { area, call, _ in
      let first = try Face<CivilDate>.day(call.object(0).payload)
      let last = try Face<CivilDate>.day(call.object(1).payload)
      return LuaValue(area.setting.calendar.workingDays(after: first, through: last))
    },
    face.method(
      "add_working_days", "Gets the day a number of working days later.",
      [
        LuaParameter("from", .date, "The day the count starts after."),
        LuaParameter("days", .integer, "How many working days."),
      ],
      result: .date, returns: "the day reached",
      example: "local due = area:add_working_days(area.as_of, 10)", errors: [.dateOutOfRange]
    ) { area, call, _ in
      let first = try Face<CivilDate>.day(call.object(0).payload)
      guard let count = Int(exactly: call.integer(1)), (-100_000...100_000).contains(count),
        let day = area.setting.calendar.adding(workingDays: count, to: first)
      else {
        throw ScriptError("date.out-of-range", "that many working days lead outside 1900 to 2199")
      }
      return LuaValue(day)
    },
    face.method(
      "compact_week", "Gets Compact Week, the first full week of November.",
      [
        LuaParameter("year", .integer, "The calendar year."),
        LuaParameter(
          "week_starts",
          .enumeration(name: "week_start", CompactWeek.Start.allCases.map(\.rawValue)),
          "The day weeks start on: monday or sunday."),
      ],
      result: .object(.period), returns: "the week",
      example: "local week = area:compact_week(2026, 'monday')", errors: [.dateOutOfRange]
    ) { _, call, context in
      let start = CompactWeek.Start(rawValue: call.string(1)) ?? .monday
      guard let year = Int(exactly: call.integer(0)),
        let week = CompactWeek(startingOn: start).range(in: year)
      else {
        throw ScriptError("date.out-of-range", "there is no such year: write one from 1900 to 2199")
      }
      return context.place(ScriptPeriod(range: week, label: "Compact Week \(year)"))
    },
    face.method(
      "year", "Gets the reporting year that holds a day.",
      [LuaParameter("day", .date, "The day.")], result: .object(.period),
      returns: "the year, as the workspace counts it",
      example: "local year = area:year(area.as_of)"
    ) { area, call, context in
      let day = try Face<CivilDate>.day(call.object(0).payload)
      return context.place(
        ScriptPeriod(
          range: area.facts.year.range(containing: day),
          label: area.facts.year.label(containing: day)))
    },
  ]

  /// A span of days, such as a reporting year.
  static let period: LuaClass = {
    let face = Face<ScriptPeriod>(.period) { payload, context in context.periods[Int(payload)] }
    return LuaClass(
      "period", "A span of days, such as a reporting year.",
      properties: [
        face.property("first", .date, "Its first day.") { period, _ in
          LuaValue(period.range.first)
        },
        face.property("last", .date, "Its last day.") { period, _ in LuaValue(period.range.last) },
        face.property(
          "label", .string, "What it is called, such as 2025 to 2026.",
          example: "print('Report for ' .. period.label)"
        ) {
          period, _ in .string(period.label)
        },
      ],
      methods: [
        face.method(
          "contains", "Says whether a day is in the period.",
          [LuaParameter("day", .maybeDate, "The day; nil is in no period.", optional: true)],
          result: .boolean, returns: "true when it is",
          example: "local now = period:contains(area.as_of)"
        ) { period, call, _ in
          guard let day = call.arguments[0].day else { return .boolean(false) }
          return .boolean(period.range.contains(day))
        }
      ],
      describe: { payload, state in ScriptContext.of(state).periods[Int(payload)].label })
  }()
}
