import ArgumentParser
import Diagnostics

/// The names of the subcommands, for telling which one a mistyped word was meant to be.
enum CommandNames {
  /// A hint when the first word, or the second after a command with commands of its own, is no command.
  static func hint(for words: [String]) -> String? {
    // `concord help chek` asks for the help of a command.
    let plain = words.filter { !$0.hasPrefix("-") && $0 != "help" }
    guard let first = plain.first else { return nil }
    let top = names(of: ConcordCommand.self)
    guard top.contains(first) else { return hint(first, top, "concord") }
    let command = ConcordCommand.configuration.subcommands.first { $0._commandName == first }
    guard let command, plain.count > 1 else { return nil }
    let inner = names(of: command)
    guard !inner.isEmpty, !inner.contains(plain[1]) else { return nil }
    return hint(plain[1], inner, "concord \(first)")
  }

  private static func names(of command: any ParsableCommand.Type) -> [String] {
    let own = command.configuration.subcommands.map { $0._commandName }
    return own.isEmpty ? [] : own + ["help"]
  }

  private static func hint(_ word: String, _ names: [String], _ command: String) -> String {
    let suggestion = Spelling.suggestion(for: word, among: names)
    return "concord: error: there is no command '\(word)'\n"
      + "   help: \(suggestion.hasSuffix("?") ? suggestion : suggestion + ";") `\(command) --help` lists them"
  }
}
