import CompactModel
import DocumentKit
import ProcedureEngine
import TimeKeeping

/// What a drawing says of where a case has been, and when.
struct PathMarks {
  private let path: CasePath
  private let outcome: CaseOutcome?
  /// What is said at each way taken, by the way's position.
  let taken: [Int: String]

  init(_ path: CasePath, outcome: CaseOutcome?) {
    self.path = path
    self.outcome = outcome
    taken = Dictionary(grouping: path.steps, by: \.way).mapValues { steps in
      "taken: " + steps.map(\.on.text).joined(separator: ", and again ")
    }
  }

  /// What is said at a place; nil where the case has not been.
  func mark(of place: ProcedureGraph.Place) -> Diagram.Mark? {
    let stays = path.stays.filter { $0.place == place }
    guard let last = stays.last else { return nil }
    let isPresent = last.to == nil
    let times = stays.map { stay in
      let isMoment = place == .raised || place.isEnd || stay.to == stay.from
      guard let end = stay.to, !isMoment else { return stay.from.text }
      return "\(stay.from.text) to \(end.text)"
    }
    let text = times.joined(separator: ", and again ")
    guard isPresent else { return Diagram.Mark(isPresent: false, text: "Done: \(text)") }
    guard place.isEnd else {
      return Diagram.Mark(isPresent: true, text: "Here now, since: \(text)")
    }
    let how = outcome.map { ", \($0.phrase)" } ?? ""
    return Diagram.Mark(isPresent: true, text: "Ended here: \(text)\(how)")
  }
}
