import CompactModel
import LuaRuntime

/// The types that many members share.
extension LuaType {
  static func object(_ scriptClass: ScriptClass) -> LuaType {
    .object(className: scriptClass.name)
  }

  static func choice<Value>(_ name: String, _ type: Value.Type) -> LuaType
  where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
    .enumeration(name: name, type.allCases.map(\.rawValue))
  }

  static let date = LuaType.object(.date)
  static let maybeDate = LuaType.optional(.date)
  static let maybeString = LuaType.optional(.string)
  static let strings = LuaType.list(.string)

  static let citations = LuaType.named(
    LuaNamedType(
      "citations", "A citation, which is a source's id and a section, or several of them.",
      phrase: "a citation or a list of citations", .union([.string, .list(.string)])))

  static let roles = LuaType.named(
    LuaNamedType(
      "roles",
      "A role or several: raiser, respondent, either_party, or the id of a body, an office or an "
        + "organisation.", phrase: "a role or a list of roles", .union([.string, .list(.string)])))

  static let act = LuaType.choice("act", Act.self)
  static let outcome = LuaType.choice("case_outcome", CaseOutcome.self)
  static let status = LuaType.enumeration(name: "case_status", ["open", "closed"])

  /// What a rule may be as grave as.
  static let severity = LuaType.enumeration(name: "severity", ["breach", "warning", "note"])

  static let recordKind = LuaType.enumeration(
    name: "record_kind", RecordKind.all.map(\.name))

  static let anyRecord = LuaType.named(
    LuaNamedType(
      "record", "A record of any kind.", phrase: "a record",
      .union(RecordKind.all.map { .object(className: $0.name) })))

  /// What a finding says was needed or found.
  static let plainValue = LuaType.named(
    LuaNamedType(
      "plain_value", "Something that can be said in a few words.",
      phrase: "a text, a number, true, false or a date",
      .union([.string, .number, .boolean, .date])))
}

extension LuaValue {
  init(_ text: String?) { self = text.map { .string($0) } ?? .nil }
  init(_ texts: [String]) { self = .list(texts.map { .string($0) }) }
  init(_ number: Int?) { self = number.map { .integer(Int64($0)) } ?? .nil }
}
