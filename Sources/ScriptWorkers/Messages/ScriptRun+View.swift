import CompactModel
import ProcedureEngine
import ScriptAPI

extension ScriptRun {
  /// All that is to be shown of where a case stands.
  ///
  /// `written` is the case as its file has it, where corrections changed what is tracked.
  func view(_ tracked: TrackedCase, written: Case? = nil) -> CaseView {
    let file = tracked.file
    var ids = Set(file.by + file.against)
    for event in file.events + (written?.events ?? []) {
      ids.formUnion(event.by + event.with + event.list(.who))
    }
    let choices = tracked.choices
    for choice in choices { ids.formUnion(choice.mayAct) }
    let names = ids.map { ($0, area.setting.roles.names[$0] ?? $0) }
    return CaseView(
      caseID: file.id, procedure: tracked.procedure?.title ?? "no procedure",
      procedureID: tracked.procedure?.id, basis: tracked.governing?.basis, state: tracked.state,
      stages: stages(of: tracked), deadlines: tracked.deadlines, silences: tracked.silences,
      routes: tracked.routes, choices: choices,
      waitingDays: tracked.waitingDays,
      names: Dictionary(names, uniquingKeysWith: { first, _ in first }), terms: terms(of: tracked))
  }

  private func terms(of tracked: TrackedCase) -> CaseView.Terms {
    func first(_ words: [(String, String)]) -> [String: String] {
      Dictionary(words, uniquingKeysWith: { first, _ in first })
    }
    guard let procedure = tracked.procedure else {
      return CaseView.Terms(marks: [:], ownActs: [:], clocks: [:])
    }
    let clocks = procedure.clocks + procedure.stages.flatMap(\.clocks)
    return CaseView.Terms(
      marks: first(procedure.marks.map { ($0.id, $0.title) }),
      ownActs: first(procedure.ownActs.map { ($0.id, $0.phrase) }),
      clocks: first(clocks.map { ($0.id, $0.title) }))
  }

  private func stages(of tracked: TrackedCase) -> [CaseView.StageView] {
    (tracked.procedure?.stages ?? []).map { stage in
      CaseView.StageView(
        id: stage.id, label: stage.label, title: stage.title, considers: stage.considers,
        confidentiality: stage.confidentiality, citations: stage.citations)
    }
  }
}
