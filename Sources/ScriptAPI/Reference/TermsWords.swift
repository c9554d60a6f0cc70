import LuaRuntime

extension LuaTerms {
  /// What has to be known before a member is used, in a few sentences; `mark`, such as a backtick, is
  /// put around words that stand for themselves.
  func words(mark: String = "") -> String {
    var sentences = ["Since level \(since)."]
    if let deprecation {
      sentences.append(
        "On its way out since level \(deprecation.since), and gone in level \(deprecation.removal): "
          + "use \(mark)\(deprecation.instead)\(mark).")
    }
    if let phases { sentences.append("Only \(phases.moments).") }
    if let capability { sentences.append("Needs \(mark)\(capability)\(mark).") }
    return sentences.joined(separator: " ")
  }
}

extension LuaFunctionDeclaration {
  /// The call as documentation writes it: `case:first(act)`, with `?` behind what may be left out.
  func signature(prefix: String) -> String {
    let names = parameters.map { $0.isOptional ? "\($0.name)?" : $0.name }
    let result = result.map { ": \($0.name)" } ?? ""
    return "\(prefix)\(name)(\(names.joined(separator: ", ")))\(result)"
  }

  /// The summary, with what is returned.
  var sentence: String {
    resultSummary.isEmpty ? summary : "\(summary) Returns \(resultSummary)."
  }
}
