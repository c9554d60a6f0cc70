import CaseStore
import CompactModel
import Diagnostics
package import DocumentKit
import Foundation
import ProcedureEngine
import ScriptAPI
import ScriptWorkers
import TimeKeeping

extension Workbench {
  /// Draws a plugin's procedure: the one named, or the one that governs a case raised on the day
  /// everything is judged on.
  package func draw(_ plugin: String, procedure id: String?) throws -> Diagram {
    let declaration = try inspect(plugin)
    let procedures = declaration.procedures
    let roles = Roles(names: declaration.roleNames)
    let setting = CaseSetting(
      procedures: procedures, roles: roles,
      calendar: try calendar(Self.standardCalendar, in: installation(for: nil)).value,
      asOf: configuration.asOf)
    let today = Case(id: "", title: "", raised: .day(configuration.asOf))
    guard
      let procedure = id == nil
        ? setting.governing(today)?.procedure : procedures.first(where: { $0.id == id })
    else {
      throw WorkbenchError(
        .usage, "procedure.unknown",
        "the plugin '\(declaration.id)' has no procedure '\(id ?? "")'",
        help: Spelling.suggestion(for: id ?? "", among: procedures.map(\.id)))
    }
    return ProcedureDiagram(procedure, of: declaration.area, roles: roles).diagram
  }

  /// Draws the procedure that governs a case, with where the case has been and where it is.
  package func draw(_ plugin: String, case id: String, in path: String) throws -> Diagram {
    let workspace = try open(path, plugin: plugin)
    let file = try workspace.file(id)
    let view = try view(file, in: workspace)
    let declaration = workspace.declaration
    guard let procedure = declaration.procedures.first(where: { $0.id == view.procedureID }) else {
      throw ScriptHost.wrongAnswer
    }
    let area = ScriptArea(
      plugin: declaration, facts: workspace.facts, asOf: configuration.asOf)
    let steps = CasePath(of: file, view.state, through: procedure, roles: area.setting.roles)
    var diagram = ProcedureDiagram(
      procedure, of: declaration.area, roles: area.setting.roles
    ).diagram(of: steps, outcome: view.state.outcome)
    diagram.subtitle =
      "Case \(file.id)\(file.isIllustrative ? " (illustrative)" : "") on "
      + configuration.asOf.long
    if steps.present == nil { diagram.notes.insert("Nothing says that it was raised.", at: 0) }
    if declaration.id != workspace.settings.plugin {
      diagram.notes.insert(
        "The case's own area follows '\(workspace.settings.plugin)': this shows what it would be "
          + "under another's procedure.", at: 0)
    }
    return diagram
  }

  /// Writes a drawing into a file, whole or not at all.
  package func write(_ drawing: String, to path: String) throws {
    do {
      try Data(drawing.utf8).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw WorkbenchError(
        .data, "diagram.unwritable", "the drawing cannot be written to this file",
        at: Place(path: path), help: "make sure the folder is there, may be written to and has room"
      )
    }
  }

  /// A diagram as SVG, for which Graphviz has to be there.
  package func picture(of diagram: Diagram, named name: String) throws -> String {
    guard let graphviz = Graphviz.find(path: configuration.searchPath) else {
      throw WorkbenchError(
        .missing, "diagram.no-graphviz",
        "a picture is laid out by Graphviz, whose program `dot` is not on this machine",
        help: "install it with `apt install graphviz`, or ask for --format dot, mermaid or text, "
          + "which need no other program")
    }
    let layout = try graphviz.layout(of: diagram)
    return DiagramDrawing(diagram, at: layout, id: name).svg
  }
}
