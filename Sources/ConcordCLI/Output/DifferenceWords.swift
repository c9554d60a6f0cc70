import ChangeImpact
import Diagnostics

/// One difference in a line for a person.
struct DifferenceWords {
  private let difference: Difference

  init(_ difference: Difference) { self.difference = difference }

  /// "deadline 'reply' at 'talk': 14 April 2026 (late) → 21 April 2026 (open)".
  var text: String {
    let head = ([subject] + [aspect].compactMap(\.self)).joined(separator: ", ")
    switch (difference.old, difference.new) {
    case (let old?, let new?):
      let about = difference.about.map { $0 == old || $0 == new ? "" : " (\($0.printable))" } ?? ""
      return "\(head): \(old.printable) → \(new.printable)\(about)"
    case (nil, let new?): return "\(head): new: \(new.printable)"
    case (let old?, nil): return "\(head): gone: \(old.printable)"
    case (nil, nil): return head
    }
  }

  private var subject: String {
    let id = difference.id.printable
    let stage = difference.stage.map { " at '\($0.printable)'" } ?? ""
    let event = difference.event.map { " of event \($0 + 1)" } ?? ""
    switch difference.kind {
    case .path: return "path"
    case .standing: return "standing"
    case .deadline: return "deadline '\(id)'\(stage)"
    case .duty: return "duty '\(id)'\(stage)"
    case .silence: return "silence on \(id)"
    case .violation: return "violation \(id)\(event)"
    case .choice: return "choice '\(id)'"
    case .route: return "route '\(id)'"
    case .finding: return "finding of \(id)"
    case .proposal: return "proposal of \(id)"
    case .failure: return "script error of \(id)"
    case .figure: return "figure"
    case .wording: return "wording"
    }
  }

  /// What differs of it; a deadline's days and a figure's name speak for themselves.
  private var aspect: String? {
    guard let aspect = difference.aspect else { return nil }
    switch difference.kind {
    case .deadline where aspect.hasPrefix("last day"): return nil
    case .violation where aspect == "message": return nil
    case .figure: return "'\(aspect.printable)'"
    default: return aspect
    }
  }
}
