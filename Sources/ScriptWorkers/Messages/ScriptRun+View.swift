import CompactModel
import ProcedureEngine
import ScriptAPI

extension ScriptRun {
  /// All that is to be shown of where a case stands.
  func view(_ tracked: TrackedCase) -> CaseView {
    let file = tracked.file
    var ids = Set(file.by + file.against)
    for event in file.events { ids.formUnion(event.by + event.with) }
    let names = ids.map { ($0, area.setting.roles.names[$0] ?? $0) }
    return CaseView(
      caseID: file.id, procedure: tracked.procedure?.title ?? "no procedure",
      procedureID: tracked.procedure?.id, state: tracked.state, stages: stages(of: tracked),
      deadlines: tracked.deadlines,
      silences: tracked.silences, routes: tracked.routes, choices: tracked.choices,
      waitingDays: tracked.waitingDays,
      names: Dictionary(names, uniquingKeysWith: { first, _ in first }))
  }

  private func stages(of tracked: TrackedCase) -> [CaseView.StageView] {
    (tracked.procedure?.stages ?? []).map { stage in
      CaseView.StageView(
        id: stage.id, label: stage.label, title: stage.title, citations: stage.citations)
    }
  }
}
