import CompactModel
import LuaRuntime

extension LuaClass {
  /// The class of the records of one kind.
  static func records(of kind: RecordKind) -> LuaClass {
    let fields = kind.fields.enumerated().map { index, field in
      let (sensitivity, path) = (field.sensitivity, "\(kind.name).\(field.name)")
      let isName = field.name == "name"
      let isPersonal = sensitivity == .personal || field.name == "contact"
      let needed: Capability = isPersonal ? .readContacts : .readRegisters
      let terms = LuaTerms(
        phases: [.check, .report, .judge], capability: needed.rawValue,
        errors: sensitivity == .public ? [] : [.tooSensitive(sensitivity)])
      let summary =
        sensitivity == .public
        ? field.summary : "\(field.summary.dropLast()); \(sensitivity.rawValue)."
      return LuaProperty(field.name, field.luaType, summary, terms: terms) { payload, state in
        let context = ScriptContext.of(state)
        try context.require(sensitivity, path)
        // Only the one value is taken out: a copy of the whole record costs more than reading it.
        let row = Int(payload)
        if isName, context.withholds(context.records[row].record) { return "name withheld" }
        return LuaValue(context.records[row].record.values[index])
      }
    }
    let ties = [
      LuaProperty(
        "area", .object(.area), "The area it belongs to.",
        terms: LuaTerms(phases: [.check, .report, .judge])
      ) { _, _ in
        ScriptClass.area.object(0)
      },
      LuaProperty(
        "case", .optional(.object(.case)), "The case it is about; nil in a register.",
        terms: LuaTerms(
          phases: [.check, .report, .judge], capability: Capability.readCases.rawValue)
      ) {
        payload, state in
        let record = ScriptContext.of(state).records[Int(payload)]
        return record.caseIndex.map { ScriptClass.case.object($0) } ?? .nil
      },
    ]
    // A recommendation's own field names the case it came from.
    let names = Set(kind.fields.map(\.name))
    return LuaClass(
      kind.name, kind.summary, properties: fields + ties.filter { !names.contains($0.name) })
  }
}

extension RecordField {
  fileprivate var luaType: LuaType {
    switch form {
    case .text where !choices.isEmpty:
      .optional(.enumeration(name: "organisation_\(name)", choices))
    case .text, .reference: .maybeString
    case .date: .maybeDate
    case .integer: .optional(.integer)
    case .boolean: .optional(.boolean)
    case .list: .strings
    }
  }
}

extension LuaValue {
  /// A field as scripts see it: nil both for what was left out and for what is not known.
  init(_ value: FieldValue) {
    switch value {
    case .absent, .unknown: self = .nil
    case .text(let text): self = .string(text)
    case .date(let date): self.init(date)
    case .integer(let number): self.init(number)
    case .boolean(let flag): self = .boolean(flag)
    case .list(let items): self.init(items)
    }
  }
}
