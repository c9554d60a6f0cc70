import ChangeImpact
import CompactModel
import Diagnostics
import RuleEngine
import ScriptAPI

extension WorkerAnswer {
  /// The answer with every text that stands within a line fit for that, or why it is refused.
  func reviewed() throws -> WorkerAnswer {
    switch self {
    case .checked: throw MalformedAnswer("findings do not come as JSON")
    case .loaded(let declaration):
      try declaration.checkIDs()
      return self
    case .failed(let failure): return .failed(failure.reviewed)
    case .tested(var report):
      report.outcomes = report.outcomes.map {
        TestOutcome(name: $0.name.printable, failures: $0.failures)
      }
      return .tested(report)
    case .prompted(var answer):
      answer.printed = answer.printed.map(\.printableLines)
      answer.value = answer.value?.printableLines
      return .prompted(answer)
    case .weighed(var answer):
      for index in answer.impacts.indices { answer.impacts[index].makePrintable() }
      return .weighed(answer)
    case .described, .compared, .viewed, .report: return self
    }
  }
}

extension PluginDeclaration {
  /// Refuses ids that break the law of ids: folders and files are named by them.
  fileprivate func checkIDs() throws {
    let ids =
      [id, area.id, area.prefix] + rules.map(\.id) + reports.map(\.id)
      + cadences.map(\.id)
    for id in ids {
      guard let problem = Identifier.problem(in: id) else { continue }
      throw MalformedAnswer("the id '\(id.prefix(80).description.printable)' \(problem)")
    }
    guard Set(rules.map(\.id)).count == rules.count else {
      throw MalformedAnswer("two rules have one id")
    }
  }
}

extension CaseImpact {
  /// Makes every text fit to stand within a line.
  fileprivate mutating func makePrintable() {
    caseID = caseID?.printable
    title = title.printable
    for index in differences.indices {
      differences[index].id = differences[index].id.printable
      differences[index].stage = differences[index].stage?.printable
      differences[index].aspect = differences[index].aspect?.printable
      differences[index].about = differences[index].about?.printable
      differences[index].old = differences[index].old?.printable
      differences[index].new = differences[index].new?.printable
    }
  }
}

extension ScriptFailure {
  /// The most frames of a script that are shown.
  private static let frameLimit = 100

  fileprivate var reviewed: ScriptFailure {
    var diagnostic = diagnostic
    diagnostic.code = diagnostic.code.printable
    diagnostic.place.path = diagnostic.place.path.printable
    return ScriptFailure(
      diagnostic: diagnostic, frames: frames.prefix(Self.frameLimit).map(\.printable))
  }
}

extension String {
  /// The text with its line breaks, and nothing else that moves a cursor.
  fileprivate var printableLines: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { String($0).printable }
      .joined(separator: "\n")
  }
}
