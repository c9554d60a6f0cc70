import CompactModel
import DocumentKit
import ProcedureEngine
import ScriptAPI
import TimeKeeping

/// An area's procedure as a drawing in the area's own words, with the path of a case where there is
/// one.
struct ProcedureDiagram {
  let procedure: Procedure
  let area: Area
  let words: ProcedureWords

  init(_ procedure: Procedure, of area: Area, roles: Roles) {
    self.procedure = procedure
    self.area = area
    words = ProcedureWords(procedure: procedure, roles: roles)
  }

  /// The drawing of the procedure alone.
  var diagram: Diagram { diagram(ProcedureGraph(procedure), marks: nil) }

  /// The drawing with where a case has been and is.
  func diagram(of path: CasePath, outcome: CaseOutcome?) -> Diagram {
    diagram(path.graph, marks: PathMarks(path, outcome: outcome))
  }

  private func diagram(_ graph: ProcedureGraph, marks: PathMarks?) -> Diagram {
    Diagram(
      title: "\(procedure.title), \(area.name)", summary: procedure.summary ?? "",
      nodes: graph.places.map { node($0, in: graph, marks) },
      edges: graph.ways.enumerated().map { edge($1, marks?.taken[$0]) },
      notes: words.notes, details: words.details)
  }

  private func node(
    _ place: ProcedureGraph.Place, in graph: ProcedureGraph, _ marks: PathMarks?
  ) -> Diagram.Node {
    var node = words.node(place, in: graph)
    node.mark = marks?.mark(of: place)
    return node
  }

  private func edge(_ way: ProcedureGraph.Way, _ mark: String?) -> Diagram.Edge {
    Diagram.Edge(
      from: way.from.nodeID, to: way.to.nodeID, kind: way.means.kind,
      label: words.label(of: way), mark: mark)
  }
}

extension ProcedureGraph.Place {
  /// What the place is called among the nodes of a drawing.
  var nodeID: String {
    switch self {
    case .raised: "raised"
    case .scope: "scope"
    case .stage(let id): "stage.\(id)"
    case .end(let end): "end.\(end.rawValue)"
    case .afterward(let id): "afterwards.\(id)"
    }
  }
}

extension ProcedureGraph.Means {
  fileprivate var kind: Diagram.Edge.Kind {
    switch self {
    case .exit(let exit): exit.isRight ? .open : .discretion
    case .expiry: .automatic
    case .beside: .departure
    case .raising, .beginning, .outOfScope, .asking, .afterward: .open
    }
  }
}
