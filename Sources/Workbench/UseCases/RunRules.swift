import ScriptAPI
import CaseStore
package import CompactModel
package import Diagnostics
import Foundation
package import RuleEngine
import ScriptWorkers
import TimeKeeping

/// What running rule files over a stream of cases brought to light, piece by piece.
package struct RunPiece: Sendable {
  package var findings: [Finding]
  package var failures: [RuleFailure]
  package var diagnostics: [Diagnostic]
  /// How many cases the piece is about.
  package var cases: Int
}

extension Workbench {
  /// Reads rule files, each a single rule.
  package func ruleFiles(_ paths: [String]) throws -> [(path: String, text: String)] {
    try paths.map { path in
      guard let data = FileManager.default.contents(atPath: path) else {
        throw WorkbenchError(
          .script, "rule.unreadable", "the rule file cannot be read", at: Place(path: path),
          help: "name a file that exists and may be read")
      }
      guard data.count <= 256 << 10, let text = String(validating: data, as: UTF8.self) else {
        throw WorkbenchError(
          .script, "rule.unreadable", "the rule file is not UTF-8 text of at most 256 KiB",
          at: Place(path: path))
      }
      return (path, text)
    }
  }

  /// Runs rule files over cases as lines of NDJSON, from a file or from standard input.
  ///
  /// The input is read in blocks and never held whole; pieces are delivered in the order of the input,
  /// and after them those of cases a worker was lost on.
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
    let installation = installation(for: nil)
    var sources = try PluginReading(installation: installation).sources(plugin)
    sources.extraRules = rules.map { .init(path: $0.path, text: $0.text) }
    let facts = WorkspaceFacts(
      areaID: plugin, registers: [],
      calendar: try calendar("england-and-wales", in: installation), year: .calendar)
    let host = try ScriptHost(
      LoadOrder(
        sources: sources, facts: facts, asOf: configuration.asOf, limits: ScriptLimits()),
      workers: workerCount, executable: configuration.executable)
    began(host.declaration.rules)
    let shownPath = path ?? "standard input"
    let blocks = BlockSource(path: path, shownAs: shownPath)
    var lost: [(job: Job, reason: String)] = []
    do {
      try host.check(blocks) { job, answer in
        try deliver(
          RunPiece(
            findings: answer.results.findings.map { blocks.placed($0, of: job) }
              .sorted(by: Finding.precedes),
            failures: answer.results.failures,
            diagnostics: answer.diagnostics.map { blocks.placed($0, of: job) },
            cases: answer.cases))
      } lost: { job, item, reason in
        lost.append((job.item(item), reason))
      }
      for (number, (job, reason)) in lost.enumerated() {
        let place = blocks.place(ofItem: 0, of: job)
        var piece = RunPiece(findings: [], failures: [], diagnostics: [], cases: 1)
        if number < ScriptHost.retriedCases {
          let results = try host.checkRuleByRule(job, about: Finding.Subject())
          piece.findings = results.findings.map { blocks.placed($0, of: job) }
          piece.failures = results.failures
        } else {
          piece.failures = [
            RuleFailure(rule: "one of the rules", subject: Finding.Subject(), message: reason)
          ]
        }
        for index in piece.failures.indices where piece.failures[index].place == nil {
          piece.failures[index].place = "\(place)"
        }
        try deliver(piece)
      }
    } catch let error as StoreError {
      throw WorkbenchError(.data, [error.diagnostic])
    }
    if let error = blocks.failure { throw WorkbenchError(.data, [error.diagnostic]) }
    let skipped = blocks.skipped
    if !skipped.isEmpty {
      try deliver(RunPiece(findings: [], failures: [], diagnostics: skipped, cases: 0))
    }
  }
}

extension String {
  fileprivate init?(validating data: Data, as encoding: UTF8.Type) {
    guard let text = String(validating: Array(data), as: encoding) else { return nil }
    self = text
  }
}

/// The blocks of an input as jobs, which remembers where each begins.
private final class BlockSource: Sequence, IteratorProtocol {
  private var stream: CaseStream?
  private let path: String
  private(set) var failure: StoreError?
  /// What is wrong with lines that could not be sent at all.
  private(set) var skipped: [Diagnostic] = []

  init(path: String?, shownAs shown: String) {
    self.path = shown
    do {
      if let path {
        stream = try CaseStream(path: path)
      } else {
        stream = CaseStream(descriptor: 0, path: shown)
      }
    } catch {
      failure = error
      stream = nil
    }
  }

  func next() -> Job? {
    guard failure == nil else { return nil }
    do {
      guard let block = try stream?.next() else { return nil }
      skipped += block.diagnostics
      return Job(.check, block: block)
    } catch {
      failure = error
      return nil
    }
  }

  func placed(_ diagnostic: Diagnostic, of job: Job) -> Diagnostic {
    var diagnostic = diagnostic
    diagnostic.place.path = path
    diagnostic.place.line += job.firstLine - 1
    return diagnostic
  }

  func placed(_ finding: Finding, of job: Job) -> Finding {
    var finding = finding
    finding.place = finding.subject.line.map { place(ofItem: $0 - 1, of: job) }
    return finding
  }

  func place(ofItem item: Int, of job: Job) -> Place {
    Place(path: path, line: job.firstLine + item)
  }
}
