package import CompactModel
import RuleEngine
package import ScriptAPI

/// The acts a rule can look for, told from its code.
package enum WatchedActs {
  /// Those that the rule declares to be woken by and those its files mention, in their order.
  package static func of(
    rule id: String, in declaration: PluginDeclaration, _ sources: PluginSources
  ) -> [Act] {
    let reach = SourceReach(sources)
    guard let place = declaration.declaredAt["rules/\(id)"], let file = reach.file(at: place) else {
      return []
    }
    var words = reach.mentionedWords(in: reach.files(behind: file))
    for rule in declaration.rules where rule.id == id {
      words.formUnion(Act.allCases.filter { rule.wakes?.contains($0) ?? false }.map(\.rawValue))
    }
    return Act.allCases.filter { words.contains($0.rawValue) }
  }
}
