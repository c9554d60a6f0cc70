import CompactModel
import LuaRuntime
import ProcedureEngine

/// `concord.tests`: stories with what should come of them.
enum TestsDeclarer {
  static let function = LuaFunctionDeclaration(
    "tests", "Declares tests: cases with what should come of them.",
    parameters: [LuaParameter("tests", .list(.record(test)), "The tests.")],
    result: .object(.testsDeclaration), resultSummary: "a token to return from the file",
    example: """
      local tests = concord.tests {
        { title = "a raised case waits at the first step",
          case = { raised = "2026-03-04", events = { { on = "2026-03-04", act = "raised" } } },
          expect = { status = "open" } },
      }
      """,
    terms: LuaTerms(phases: [.load])
  ) { call in
    let context = ScriptContext.of(call.state)
    context.declared.tests.append(
      call.list(0).compactMap(DeclaredTable.init).map { item in
        DeclaredTest(
          title: item.words("title"), asOf: item.text("as_of"), file: item["case"],
          registers: item["registers"].table ?? LuaTable(), others: item["others"].list,
          holidays: item.texts("holidays"),
          closures: item.texts("closures"), expect: item["expect"].table ?? LuaTable())
      })
    return ScriptClass.testsDeclaration.object(context.declared.tests.count - 1)
  }

  private static let expectation = LuaRecord(
    "test_expectation", "What should come of a case; what is left out is not looked at.",
    fields: [
      LuaField("stage", .string, "The stage's id, or closed."),
      LuaField("status", .status, "Its status."),
      LuaField("outcome", .outcome, "How it ended."),
      LuaField("duties", .list(.string), "The ids of the duties still open, in order."),
      LuaField(
        "violations", .list(.choice("violation_code", Violation.Code.self)),
        "The codes of the violations, in order."),
      LuaField(
        "silences", .list(.choice("silence_subject", Silence.Subject.self)),
        "The subjects of the silences met, in order."),
      LuaField(
        "settled", .list(.choice("silence_subject", Silence.Subject.self)),
        "The subjects of those silences that are decided for the case, in order."),
      LuaField("path", .list(.string), "The ids of the stages it has been at, in order."),
      LuaField("procedure", .string, "The id of the version of the procedure that governs it."),
      LuaField("closed_on", .string, "The day it ended, as 2026-03-04."),
      LuaField("may", .list(.act), "Acts that are possible next, among others."),
      LuaField("may_not", .list(.act), "Acts that are not possible next."),
      LuaField(
        "deadlines", .map(.string),
        "The last days by the id of a clock or of a duty, as 2026-03-04; none where none runs. Of "
          + "several with one id, the last."),
      LuaField("late", .list(.string), "The ids of the time limits that are late, in order."),
      LuaField(
        "findings", .map(.choice("finding_severity", Finding.Severity.self)),
        "The gravest finding by rule id."),
      LuaField("no_findings", .list(.string), "Rules that should say nothing."),
    ])

  private static let test = LuaRecord(
    "test_declaration", "A story with what should come of it.",
    fields: [
      LuaField("title", .string, required: true, "A sentence about behaviour."),
      LuaField("as_of", .string, "The day it is judged on."),
      LuaField("case", .caseFile, required: true, "The case, in the shape of its file."),
      LuaField("registers", .map(.list(.map(.any))), "Rows of registers, by their names."),
      LuaField(
        "others", .list(.caseFile),
        "The other cases on file; nobody can tell which there are when left out."),
      LuaField(
        "holidays", .list(.string),
        "The bank holidays, as 2026-05-25; the years from the first to the last are known. None are "
          + "when left out."),
      LuaField("closures", .list(.string), "Days on which the area's own offices are shut."),
      LuaField("expect", .record(expectation), required: true, "What should come of it."),
    ])
}
