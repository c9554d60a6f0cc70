import CaseStore
package import CompactModel
package import Diagnostics
import Foundation
package import RuleEngine
import ScriptAPI
import ScriptWorkers
import TimeKeeping

/// What running rule files over a stream of cases brought to light, piece by piece.
package struct RunPiece: Sendable {
  package var findings: [Finding]
  package var proposals: [Proposal]
  package var failures: [RuleFailure]
  package var diagnostics: [Diagnostic]
  /// How many cases the piece is about.
  package var cases: Int
}

extension Workbench {
  /// Reads rule files, each a single rule.
  package func ruleFiles(_ paths: [String]) throws -> [(path: String, text: String)] {
    try paths.map { path in
      let most = StoreLimits.standard.sourceBytes
      // One byte beyond the most is enough to know, however large the file is.
      guard let file = FileHandle(forReadingAtPath: path),
        let data = try? file.read(upToCount: most + 1) ?? Data()
      else {
        throw WorkbenchError(
          .script, "rule.unreadable", "the rule file cannot be read", at: Place(path: path),
          help: "name a file that exists and may be read")
      }
      guard data.count <= most, let text = String(validating: data, as: UTF8.self) else {
        throw WorkbenchError(
          .script, "rule.unreadable", "the rule file is not UTF-8 text of at most 256 KiB",
          at: Place(path: path),
          help: "choose the encoding UTF-8 when saving it, and keep it to one rule")
      }
      return (path, text)
    }
  }

  /// Runs rule files over cases as lines of NDJSON, from a file or from standard input.
  ///
  /// The input is read in blocks and never held whole; pieces are delivered in the order of the input.
  ///
  /// - Parameters:
  ///   - rules: The rule files, as `ruleFiles` read them.
  ///   - path: The file; nil for standard input.
  ///   - plugin: The plugin whose procedure the cases follow.
  ///   - began: Told what the rules declare, before the first piece.
  ///   - deliver: Receives each piece, on the calling thread.
  /// - Throws: `WorkbenchError` when the input cannot be read or a rule file does not load; what
  ///   `deliver` throws.
  package func run(
    _ rules: [(path: String, text: String)], overLinesOf path: String?, plugin: String,
    began: ([RuleDescriptor]) -> Void, deliver: (RunPiece) throws -> Void
  ) throws {
    let host = try pluginHost(plugin, extra: rules, workers: workerCount)
    began(host.declaration.rules)
    let blocks = BlockSource(path: path, asking: .check)
    do {
      try host.check(blocks) { answer in
        try deliver(
          RunPiece(
            findings: answer.results.findings.map(blocks.placed).sorted(by: Finding.precedes),
            proposals: answer.results.proposals.map(blocks.placed).sorted(by: Proposal.precedes),
            failures: answer.results.failures.map(blocks.placed),
            diagnostics: answer.diagnostics.map(blocks.placed),
            cases: answer.cases))
      }
    } catch let error as StoreError {
      throw WorkbenchError(.data, [error.diagnostic])
    }
    if let error = blocks.failure { throw WorkbenchError(.data, [error.diagnostic]) }
    let diagnostics = blocks.skipped + host.notes
    if !diagnostics.isEmpty {
      try deliver(
        RunPiece(
          findings: [], proposals: [], failures: [], diagnostics: diagnostics, cases: 0))
    }
  }
}
