import CompactModel
import DocumentKit
import ProcedureEngine
import TimeKeeping

/// The words of a procedure's drawing: short ones for the picture, whole ones for its description.
struct ProcedureWords {
  let procedure: Procedure
  let roles: Roles

  func node(_ place: ProcedureGraph.Place, in graph: ProcedureGraph) -> Diagram.Node {
    switch place {
    case .raised:
      return Diagram.Node(id: place.nodeID, kind: .start, title: "A concern is raised")
    case .scope:
      return scopeNode(place)
    case .stage(let id):
      return procedure.stage(id).map { stageNode($0, place) }
        ?? Diagram.Node(id: place.nodeID, kind: .step, title: id)
    case .end(let end): return endNode(end, place, in: graph)
    case .afterward(let id):
      let item = procedure.afterwards.first { $0.id == id }
      return item.map { sequelNode($0, place) }
        ?? Diagram.Node(id: place.nodeID, kind: .sequel, title: id)
    }
  }

  private func scopeNode(_ place: ProcedureGraph.Place) -> Diagram.Node {
    guard let scope = procedure.scope else {
      return Diagram.Node(id: place.nodeID, kind: .question, title: "Within the procedure?")
    }
    return Diagram.Node(
      id: place.nodeID, kind: .question, title: "In scope? \(scope.title)",
      lines: [
        scope.decidedBy.isEmpty
          ? "who decides is not stated" : "decided by \(roles.phrase(scope.decidedBy))"
      ],
      details: [scope.question] + scope.criteria.map(\.title) + sources(scope.citations))
  }

  private func stageNode(_ stage: Stage, _ place: ProcedureGraph.Place) -> Diagram.Node {
    let clocks = stage.clocks.filter { !$0.isInformation }
    return Diagram.Node(
      id: place.nodeID, kind: .step, title: "\(stage.label): \(stage.title)",
      lines: [handling(of: stage)] + clocks.map { "\($0.title) (\($0.limit.text))" },
      details: (stage.summary.map { [$0] } ?? [])
        + stage.advice.map { "Beside it: \($0.title)\($0.isOptional ? ", where wanted" : "")." }
        + stage.duties.map { "Owed: \($0.title)." } + sources(stage.citations)
        + silences(at: stage.id))
  }

  private func endNode(
    _ end: ProcedureGraph.End, _ place: ProcedureGraph.Place, in graph: ProcedureGraph
  ) -> Diagram.Node {
    var node = Diagram.Node(id: place.nodeID, kind: .end, title: end.title)
    if end == .outOfScope, let scope = procedure.scope {
      let route = procedure.routes.first { $0.id == scope.otherwiseRoute }
      node.lines = route.map { ["goes to: \($0.title)"] } ?? []
      node.details = [scope.otherwise]
    }
    let outcomes = CaseOutcome.allCases.filter { outcome in
      graph.ways.contains { way in
        guard case .exit(let exit) = way.means, way.to == place else { return false }
        return exit.outcomes.contains(outcome)
      }
    }
    if !outcomes.isEmpty {
      node.details.append("Possible outcomes: \(outcomes.map(\.phrase).joined(separator: "; ")).")
    }
    return node
  }

  private func sequelNode(_ item: Afterward, _ place: ProcedureGraph.Place) -> Diagram.Node {
    var lines = [
      item.by.isEmpty ? "who may ask is not stated" : "may be asked for by \(roles.phrase(item.by))"
    ]
    lines.append(
      item.within.map { "within \($0.text) of the end" } ?? "until when is not stated")
    if item.to == nil { lines.append("it goes on at the stage where it ended") }
    return Diagram.Node(
      id: place.nodeID, kind: .sequel, title: item.title, lines: lines,
      details: item.grounds.map { "Ground: \($0.title)." } + sources(item.citations))
  }

  /// Who acts at a stage, how, and what they may bring about.
  private func handling(of stage: Stage) -> String {
    var text =
      switch stage.joint {
      case _ where stage.handledBy.isEmpty: "who handles it is not stated"
      case .onePerPartner: "one from each partner"
      case .all: "\(roles.phrase(stage.handledBy)), all together"
      case .majority: "\(roles.phrase(stage.handledBy)), by majority"
      case .chair(let office): "\(roles.phrase(office)) for \(roles.phrase(stage.handledBy))"
      case nil: roles.phrase(stage.handledBy)
      }
    if stage.meets { text += ", at a meeting" }
    let powers = stage.powers.map(\.rawValue)
    if let last = powers.last {
      let list = powers.count > 1 ? powers.dropLast().joined(separator: ", ") + " or " : ""
      text += "; may \(list)\(last)"
    }
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  private func sources(_ citations: [Citation]) -> [String] {
    citations.isEmpty ? [] : ["Source: \(citations.map(\.description).joined(separator: ", "))."]
  }

  private func silences(at stage: String?) -> [String] {
    procedure.silences.filter { $0.stage == stage }.map { "Left open: \($0.text)" }
  }
}

extension ProcedureWords {
  /// Who takes a way, on what terms; empty where there is nothing to say.
  func label(of way: ProcedureGraph.Way) -> String {
    switch way.means {
    case .raising, .asking, .afterward: return ""
    case .beginning(let start):
      let condition = start?.when.map { "when \(procedure.words($0))" }
      let scope = procedure.scope == nil ? nil : "in scope"
      return [scope, condition].compactMap(\.self).joined(separator: "; ")
    case .outOfScope: return "not in scope"
    case .exit(let exit): return label(of: exit, from: way.from)
    case .expiry(let clock, _):
      return "by itself, when the time runs out: \(clock.title) (\(clock.limit.text))"
    case .beside(let act): return label(of: act)
    }
  }

  private func label(of exit: Exit, from place: ProcedureGraph.Place) -> String {
    var parts: [String] = []
    var takers = exit.by
    if case .stage(let id) = place, let stage = procedure.stage(id) { takers = stage.roles(takers) }
    let who = takers.isEmpty ? nil : roles.phrase(takers)
    if !exit.isRight {
      parts.append(who.map { "at the discretion of \($0)" } ?? "at discretion; whose is not stated")
    } else if exit.to != nil {
      parts.append("referred" + (who.map { " by \($0)" } ?? "; by whom is not stated"))
    } else if let who {
      parts.append("by \(who)")
    }
    if let criterion = exit.criterion { parts.append("for: \(criterion)") }
    if let condition = exit.when { parts.append("when \(procedure.words(condition))") }
    let group =
      exit.outcomes.contains(where: CaseOutcome.resolved.contains)
      ? CaseOutcome.resolved : CaseOutcome.unresolvedOnes
    if exit.to == nil, exit.outcomes != group {
      parts.append(exit.outcomes.map(\.phrase).joined(separator: " or "))
    }
    return parts.joined(separator: "; ")
  }

  private func label(of act: Act) -> String {
    switch act {
    case .withdrawn: "withdrawn by whoever raised it"
    case .lapsed: "lapsed"
    case .joined, .transferred: "passed on"
    default: "the procedure does not provide for this"
    }
  }

  /// What holds at every stage.
  var notes: [String] {
    var notes = ["At every stage whoever raised the concern may withdraw it."]
    if let held = procedure.heldElsewhere {
      notes.append("The text of the \(held.steps) steps is held elsewhere: \(held.place)")
    }
    let beside = procedure.clocks.map { "\($0.title) (\($0.limit.text))" }
    if !beside.isEmpty { notes.append("Beside every stage: \(beside.joined(separator: "; ")).") }
    if !procedure.routes.isEmpty {
      let routes = procedure.routes.map(\.title).joined(separator: "; ")
      notes.append("Ways out, whatever the stage: \(routes).")
    }
    return notes + sources(procedure.citations)
  }

  /// What the text leaves open about the whole procedure.
  var details: [String] { silences(at: nil) }
}

extension ProcedureGraph.End {
  fileprivate var title: String {
    switch self {
    case .resolved: "Closed: resolved"
    case .unresolved: "Closed: unresolved"
    case .closed: "Closed"
    case .outOfScope: "Outside this procedure"
    case .withdrawn: "Withdrawn"
    case .lapsed: "Lapsed"
    case .elsewhere: "Goes on elsewhere"
    }
  }
}
