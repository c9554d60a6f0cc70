import CaseStore
import CompactModel
import Diagnostics
import RuleEngine
import ScriptWorkers

/// The blocks of an input as jobs, which remembers where each begins.
final class BlockSource: Sequence, IteratorProtocol {
  private var stream: CaseStream?
  private let path: String
  private let request: WorkerRequest
  private(set) var failure: StoreError?
  /// What is wrong with lines that could not be sent at all.
  private(set) var skipped: [Diagnostic] = []

  /// Reads a file; standard input when there is no path.
  init(path: String?, asking request: WorkerRequest) {
    self.request = request
    self.path = path ?? "standard input"
    do {
      if let path {
        stream = try CaseStream(path: path)
      } else {
        stream = CaseStream(descriptor: 0, path: self.path)
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
      return Job(request, block: block)
    } catch {
      failure = error
      return nil
    }
  }

  func placed(_ diagnostic: Diagnostic) -> Diagnostic {
    var diagnostic = diagnostic
    diagnostic.place.path = path
    return diagnostic
  }

  func placed(_ finding: Finding) -> Finding {
    var finding = finding
    finding.place = finding.subject.line.map { Place(path: path, line: $0) }
    return finding
  }

  func placed(_ proposal: Proposal) -> Proposal {
    var proposal = proposal
    proposal.place = proposal.line.map { Place(path: path, line: $0) }
    return proposal
  }

  /// A failure that knows no place in the script is placed at its case.
  func placed(_ failure: RuleFailure) -> RuleFailure {
    guard failure.place == nil, let line = failure.subject.line else { return failure }
    var failure = failure
    failure.place = "\(Place(path: path, line: line))"
    return failure
  }
}
