import CompactModel
import Diagnostics
import ScriptAPI

/// Which of a plugin's files have a say in what a rule or a report does.
struct SourceReach {
  private let sources: PluginSources
  private var mentions: [String: LuaMentions] = [:]

  init(_ sources: PluginSources) {
    self.sources = sources
    for (path, text) in sources.files { mentions[path] = LuaMentions(text) }
    for (path, file) in sources.sharedFiles {
      mentions[Self.sharedPrefix + path] = LuaMentions(file.text)
    }
  }

  /// What the paths of shared files begin with, to tell them from the plugin's own.
  static let sharedPrefix = "shared/"

  /// A file's text.
  func text(_ file: String) -> String? {
    file.hasPrefix(Self.sharedPrefix)
      ? sources.sharedFiles[String(file.dropFirst(Self.sharedPrefix.count))]?.text
      : sources.files[file]
  }

  /// A file as people know it.
  func shownPath(_ file: String) -> String {
    guard file.hasPrefix(Self.sharedPrefix) else { return "\(sources.folder)/\(file)" }
    let path = String(file.dropFirst(Self.sharedPrefix.count))
    return "\(sources.sharedFiles[path]?.folder ?? "rules")/\(path)"
  }

  /// The file a place stands in, by its path within the plugin or as people know it.
  func file(at place: Place) -> String? {
    mentions[place.path] != nil
      ? place.path : mentions.keys.filter { shownPath($0) == place.path }.min()
  }

  /// The files that what is declared in a file can be changed by.
  ///
  /// Those it asks for, and those that ask for one of them too: they could hand it something, or change
  /// a table they share. A file that is plainly a declaration takes and gives nothing: who asks for it
  /// gets a token that shows nothing.
  func files(behind file: String) -> Set<String> {
    var all = closure(of: [file])
    var grows = true
    while grows {
      grows = false
      let open = all.filter { !isDeclaration($0) }
      for other in mentions.keys
      where !all.contains(other) && !asked(by: other).isDisjoint(with: open) {
        all.formUnion(closure(of: [other]))
        grows = true
      }
    }
    return all
  }

  /// What the files mention between them; nil when one of them may read anything.
  func words(in files: Set<String>) -> Set<String>? {
    var words: Set<String> = []
    for file in files {
      guard let mentions = mentions[file], !mentions.makesNames else { return nil }
      words.formUnion(mentions.words)
    }
    return words
  }

  /// The words that stand in the files, whatever else they may read.
  func mentionedWords(in files: Set<String>) -> Set<String> {
    files.reduce(into: []) { $0.formUnion(mentions[$1]?.words ?? []) }
  }

  /// Every file there is.
  var all: Set<String> { Set(mentions.keys) }

  /// The file as its tokens, so that spaces and comments make no difference.
  func content(_ file: String) -> [LuaToken]? { text(file).map(LuaTokens.read) }

  /// Whether nothing but the module loader can reach what the file returns.
  private func isDeclaration(_ file: String) -> Bool {
    guard let text = text(file) else { return false }
    return text.split(separator: "\n").contains { $0.hasPrefix("return concord.") }
  }

  /// The files and those they ask for, but for declarations among these: what those say shows among the
  /// changes by itself.
  private func closure(of files: Set<String>) -> Set<String> {
    var found: Set<String> = []
    var open = Array(files)
    while let file = open.popLast() {
      guard found.insert(file).inserted else { continue }
      open += asked(by: file).filter { !isDeclaration($0) }
    }
    return found
  }

  private func asked(by file: String) -> Set<String> {
    guard let mentions = mentions[file] else { return [] }
    if mentions.asksForAnyModule { return Set(self.mentions.keys) }
    return Set(
      mentions.modules.map { $0.split(separator: ".").joined(separator: "/") + ".lua" }
    ).filter { self.mentions[$0] != nil }
  }
}
