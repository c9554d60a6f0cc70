package import ChangeImpact
package import CompactModel
package import Diagnostics
package import DocumentKit
package import ProcedureEngine
package import RuleEngine
package import ScriptAPI

/// What a worker answers.
package enum WorkerAnswer: Sendable, Codable {
  case described([ConfinementMeasure])
  case loaded(PluginDeclaration)
  case checked(CheckAnswer)
  case viewed([CaseView])
  case report(Document)
  case compared
  case weighed(WeighAnswer)
  case tested(TestReport)
  case prompted(ScriptPrompt.Answer)
  /// The plugin or one of its scripts failed; the worker goes on.
  case failed(ScriptFailure)
}

/// What checking some cases brought.
package struct CheckAnswer: Sendable, Codable {
  package var results: RuleResults
  /// How many cases were checked.
  package var cases: Int
  /// What is wrong with lines that hold no case; lines count from 1 within the request.
  package var diagnostics: [Diagnostic]
  /// What is to be said of the scripts; every answer of a worker says it all again.
  package var notes: [Diagnostic]

  package init(
    results: RuleResults, cases: Int, diagnostics: [Diagnostic], notes: [Diagnostic] = []
  ) {
    self.results = results
    self.cases = cases
    self.diagnostics = diagnostics
    self.notes = notes
  }
}

/// What weighing some cases brought.
package struct WeighAnswer: Sendable, Codable {
  /// The cases for which something differs; lines count from 1 within the request.
  package var impacts: [CaseImpact] = []
  package var work = ImpactWork()
  /// What is wrong with lines that hold no case; lines count likewise.
  package var diagnostics: [Diagnostic] = []

  package init() {}
}

/// A script's failure, as plain data.
package struct ScriptFailure: Error, Hashable, Sendable, Codable, CustomStringConvertible {
  package var diagnostic: Diagnostic
  /// The script's frames, innermost first.
  package var frames: [String]

  package init(diagnostic: Diagnostic, frames: [String]) {
    self.diagnostic = diagnostic
    self.frames = frames
  }

  init(_ error: any Error) {
    let error = ScriptError(error)
    self.init(diagnostic: error.diagnostic, frames: error.frames)
  }

  package var description: String {
    ([diagnostic.description] + frames.dropFirst().map { "   from \($0)" })
      .joined(separator: "\n")
  }
}

/// All that is to be shown of where a case stands.
package struct CaseView: Sendable, Codable {
  package var caseID: String
  package var procedure: String
  /// The id of the version of the procedure by which the case is judged; nil when the area has none.
  package var procedureID: String?
  /// Why it is that version.
  package var basis: Governing.Basis?
  package var state: CaseState
  /// The stages the case has been at, with the area's own words.
  package var stages: [StageView]
  package var deadlines: [CaseDeadline]
  package var silences: [CaseSilence]
  package var routes: [RouteStanding]
  package var choices: [Choice]
  package var waitingDays: Int?
  /// The names of everybody the case mentions, by id.
  package var names: [String: String]
  package var terms: Terms

  package struct StageView: Hashable, Sendable, Codable {
    package var id: String
    package var label: String
    package var title: String
    package var considers: Stage.Subject?
    package var confidentiality: Stage.Confidentiality?
    package var citations: [Citation]
  }

  /// The area's own words for what events name by id.
  package struct Terms: Hashable, Sendable, Codable {
    package var marks: [String: String]
    package var ownActs: [String: String]
    package var clocks: [String: String]
  }
}
