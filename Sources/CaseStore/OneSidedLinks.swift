import CompactModel
import Diagnostics

/// Finds cases that were joined to another or split into others which do not name them in return.
struct OneSidedLinks {
  private let cases: [Case]
  /// What each case names under `into`.
  private let named: [String: Set<String>]

  init(_ cases: [Case]) {
    self.cases = cases
    var named: [String: Set<String>] = [:]
    for file in cases {
      let ids = file.effectiveEvents.flatMap { $0.list(.into) }
      named[file.id] = Set(ids)
    }
    self.named = named
  }

  /// A warning at each event whose other case does not name this one.
  var problems: [NamedProblem] {
    cases.flatMap { file in
      file.effectiveEvents.enumerated().flatMap { index, event -> [NamedProblem] in
        guard event.act == .joined || event.act == .split else { return [] }
        return event.list(.into).compactMap { other in
          guard let back = named[other], other != file.id, !back.contains(file.id) else {
            return nil
          }
          let diagnostic = Diagnostic(
            .warning, code: "case.one-sided",
            "the case '\(other)' does not name '\(file.id)' in return",
            at: file.place(ofEvent: index),
            help: "record 'noted' there with --into \(file.id)")
          return NamedProblem(diagnostic: diagnostic, id: other, key: "into")
        }
      }
    }
  }
}
