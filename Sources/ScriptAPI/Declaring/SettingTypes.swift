import LuaRuntime

/// What stands in the tables of rules and tests.
extension LuaType {
  private static let settings: [LuaType] = [.string, .number, .boolean, .strings]

  static let settingValue = LuaType.named(
    LuaNamedType(
      "setting_value", "The value of a setting.",
      phrase: "a text, a number, true, false or a list of texts", .union(settings)))

  static let adoptedValue = LuaType.named(
    LuaNamedType(
      "adopted_value", "The value of a setting in an area, or what held from which day.",
      phrase: "a text, a number, true, false, a list of texts or a list of { from, value }",
      .union(
        settings + [
          .list(
            .record(
              LuaRecord(
                "dated_value", "The value of a setting from a day on.",
                fields: [
                  LuaField("from", .string, required: true, "The first day it holds."),
                  LuaField("value", .settingValue, required: true, "The value."),
                ])))
        ])))

  static let given = LuaType.named(
    LuaNamedType(
      "given", "What an example is given, written as in the files of a workspace.",
      phrase: "a table of names and values", .map(.any)))

  static let caseFile = LuaType.named(
    LuaNamedType(
      "case_file", "A case, written as in its file; id and title may be left out.",
      phrase: "a case as in its file", .map(.any)))
}
