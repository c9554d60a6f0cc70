import CompactModel
import Diagnostics
import ProcedureEngine
import ScriptWorkers
import Workbench

/// What stands beside the stage: the version that governs, the stage's terms, what is settled.
extension CasePrinter {
  /// The version by which the case is judged, and why; nil where the area has no procedure.
  var governing: String? {
    guard let version = view.procedureID, let basis = view.basis else { return nil }
    let title = "\(view.procedure.printable) (\(version.printable))"
    let record = "record it with concord case move \(file.id) --to VERSION"
    return switch basis {
    case .inForce: "Judged by \(title), in force when it was raised."
    case .dayUnknown: "Judged by \(title), the newest, because the day it was raised is not known."
    case .beforeAny: "Judged by \(title), the first, because it is older than every version."
    case .inGap(.earlier):
      "Judged by \(title): raised between two versions, of which the earlier says that it governs."
    case .inGap(.later):
      "Judged by \(title): raised between two versions, of which the earlier says that the later "
        + "governs."
    case .inGap(.choose):
      "Judged by \(title) until the choice is made: raised between two versions, and the choice has "
        + "to be recorded; \(record)"
    case .inGap(nil):
      "Judged by \(title) until a choice is made: raised between two versions, and the text does not "
        + "say which governs; \(record)"
    case .moved(let event):
      "Judged by \(title), to which it was moved by event \(event + 1)."
    }
  }

  /// That the choice of a version has to be recorded, where it has.
  var openVersion: String? {
    switch view.basis {
    case .inGap(.choose), .inGap(nil): governing
    default: nil
    }
  }

  func markTitle(_ id: String) -> String { (view.terms.marks[id] ?? id).printable }

  /// What the stage looks at and who may know of it, where the text says so.
  var terms: [String] {
    guard let stage = view.stages.first(where: { $0.id == view.state.stageID }) else { return [] }
    var lines: [String] = []
    switch stage.considers {
    case .process:
      lines.append("  It looks at how things were done, not at whether they were right.")
    case .merits: lines.append("  It looks at whether what was done was right.")
    case nil: break
    }
    switch stage.confidentiality {
    case .open: lines.append("  What happens here is open to everybody.")
    case .partners: lines.append("  What happens here is for the partners to the Compact only.")
    case .parties: lines.append("  What happens here stays between the parties.")
    case nil: break
    }
    return lines
  }

  /// What a partial settlement has dealt with, and what is left.
  var settled: [String] {
    let settled = view.state.settled
    guard !settled.commitments.isEmpty || !settled.parties.isEmpty else { return [] }
    let done = settled.commitments + settled.parties.map { names([$0]) }
    let left =
      file.commitments.filter { !settled.commitments.contains($0) }
      + (file.by + file.against).filter {
        !settled.parties.isEmpty && !settled.parties.contains($0)
      }.map { names([$0]) }
    let rest = left.isEmpty ? "nothing is left of them" : "left: \(left.joined(separator: ", "))"
    return ["  Settled so far: \(done.joined(separator: ", ")); \(rest)"]
  }
}
