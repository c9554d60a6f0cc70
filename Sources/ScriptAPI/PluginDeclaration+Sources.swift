import CompactModel
import Diagnostics
import ProcedureEngine
import RuleEngine

extension PluginDeclaration {
  /// The sources that something cites and the plugin does not list, each with the likely meaning.
  package var unlistedSources: [String] {
    let known = Set(sources.map(\.id))
    var cited = commitments.flatMap(\.citations)
    cited += rules.flatMap(\.citations)
    cited += reports.flatMap(\.citations)
    cited += cadences.flatMap(\.citations)
    cited += procedures.flatMap(\.citations)
    cited += procedures.flatMap(\.stages).flatMap(\.citations)
    return Set(cited.map(\.source)).subtracting(known).sorted().map { id in
      "the source '\(id)' is cited and not listed: "
        + Spelling.suggestion(for: id, among: known)
    }
  }
}
