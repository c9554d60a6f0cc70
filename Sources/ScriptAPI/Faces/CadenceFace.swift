import CompactModel
import LuaRuntime
import TimeKeeping

extension LuaClass {
  /// How a returning duty stands in a reporting year.
  static let cadence: LuaClass = {
    let face = Face<ScriptCadence>(.cadence, needs: .readRegisters) { payload, context in
      context.cadences[Int(payload)]
    }
    return LuaClass(
      "cadence", "A duty that returns, and how it stands in a reporting year.",
      properties: words(face) + standing(face),
      methods: [
        face.method(
          "records_in", "Finds the rows that count in a stretch of its year.",
          [LuaParameter("period", .object(.period), "The stretch, such as one of its gaps.")],
          result: .list(.anyRecord), returns: "the rows, in the order of time",
          example: "for _, gap in ipairs(cadence.gaps) do print(#cadence:records_in(gap)) end"
        ) { subject, call, context in
          let range = context.periods[Int(call.object(0).payload)].range
          return records(subject.standing.rows(in: range), of: subject.standing, context)
        }
      ],
      describe: { payload, state in
        ScriptContext.of(state).cadences[Int(payload)].standing.duty.title
      })
  }()

  private static func words(_ face: Face<ScriptCadence>) -> [LuaProperty] {
    [
      face.property("id", .string, "Its id in the plugin.") { subject, _ in
        .string(subject.standing.duty.id)
      },
      face.property("title", .string, "What it is.") { subject, _ in
        .string(subject.standing.duty.title)
      },
      face.property("words", .string, "How often, such as at most 3 times a year.") {
        subject, _ in .string(subject.standing.cadence.words)
      },
      face.property(
        "severity", .optional(.severity), "How grave it is to miss it, where it says."
      ) { subject, _ in LuaValue(subject.standing.duty.severity?.rawValue) },
      face.property("least", .optional(.integer), "How often it is to happen at least.") {
        subject, _ in LuaValue(subject.standing.bounds.least)
      },
      face.property("most", .optional(.integer), "How often it may happen at most.") {
        subject, _ in LuaValue(subject.standing.bounds.most)
      },
      face.property("cite", .strings, "Where it is stated.") { subject, _ in
        LuaValue(subject.standing.duty.citations.map(\.description))
      },
    ]
  }

  private static func standing(_ face: Face<ScriptCadence>) -> [LuaProperty] {
    [
      face.property(
        "standing", .choice("cadence_standing", Cadence.Verdict.self),
        "not_yet_due, due_soon, met, missed or exceeded.",
        example: "if cadence.standing == 'missed' then print(cadence.title) end"
      ) { subject, _ in .string(subject.standing.standing.verdict.rawValue) },
      face.property("period", .object(.period), "The reporting year judged.") {
        subject, context in
        context.place(
          ScriptPeriod(range: subject.standing.standing.period, label: subject.standing.label))
      },
      face.property(
        "due", .maybeDate, "By when it must next happen; nil when nothing more is due."
      ) { subject, _ in subject.standing.standing.due.map { LuaValue($0) } ?? .nil },
      face.property("records", .list(.anyRecord), "The rows that count, in the order of time.") {
        subject, context in records(subject.standing.rows, of: subject.standing, context)
      },
      face.property("excess", .list(.anyRecord), "Those of them beyond the most there may be.") {
        subject, context in records(subject.standing.excess, of: subject.standing, context)
      },
      face.property(
        "gaps", .list(.object(.period)), "The stretches in which it was missed.",
        example: "for _, gap in ipairs(cadence.gaps) do print(gap.label) end"
      ) { subject, context in
        .list(
          subject.standing.standing.gaps.map { gap in
            let isYear = gap == subject.standing.standing.period
            return context.place(
              ScriptPeriod(
                range: gap, label: isYear ? subject.standing.label : gap.text))
          })
      },
      face.property(
        "before", .optional(.object(.cadence)),
        "How it stood in the year before; nil where that is not to be judged."
      ) { subject, _ in subject.before },
    ]
  }

  private static func records(
    _ rows: [Int], of standing: CadenceStanding, _ context: ScriptContext
  ) -> LuaValue {
    let kept = context.area?.facts.rows(of: standing.duty.register) ?? []
    return .list(
      rows.filter(kept.indices.contains).map { row in
        .object(context.place(ScriptRecord(record: kept[row], caseIndex: nil, row: row)))
      })
  }
}

extension CadenceStanding {
  /// How often it is to happen and may happen in each window.
  fileprivate var bounds: (least: Int?, most: Int?) {
    guard case .times(let least, let most, _) = cadence.rule else { return (nil, nil) }
    return (least, most)
  }
}
