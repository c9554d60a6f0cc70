import CompactModel
import LuaRuntime
import ProcedureEngine
import RuleEngine

/// Asks a plugin's functions behind conditions what they make of a case.
///
/// Each is asked once, with nothing but the case's file to see, before anything is worked out.
struct JudgementRun {
  let area: ScriptArea
  let engine: ScriptEngine

  /// The answers of all functions about a case; a function that fails answers nothing, and what went
  /// wrong is handed on.
  func answers(about file: Case) -> (Judgements, [RuleFailure]) {
    var failures: [RuleFailure] = []
    let setting = CaseSetting(
      procedures: [], roles: area.setting.roles, calendar: area.setting.calendar,
      asOf: area.setting.asOf)
    let answers = engine.loaded.judgements.indices.map { number -> Bool? in
      do {
        return try answer(number, about: TrackedCase(file, in: setting))
      } catch {
        let cause = ScriptError(error)
        failures.append(
          RuleFailure(
            rule: "procedure", subject: Finding.Subject(caseID: file.id),
            message: "the condition '\(engine.loaded.judgements[number].text)' was not judged: "
              + cause.message, place: cause.scriptPlace, frames: cause.scriptFrames))
        return nil
      }
    }
    return (Judgements(answers), failures)
  }

  private func answer(_ number: Int, about tracked: TrackedCase) throws -> Bool {
    try engine.prepare(.judge)
    engine.context.begin(area, cases: [tracked])
    defer { engine.state.endRun() }
    let result = try engine.state.call(
      engine.loaded.judgements[number].function, [ScriptClass.case.object(0)])
    guard let answer = result.boolean else {
      throw ScriptError("procedure.bad-judgement", "judge has to return true or false")
    }
    return answer
  }
}
