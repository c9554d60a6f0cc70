/// How keys and values are written in the text that is read, for saying what to write.
enum Notation {
  case yaml
  case json

  /// A key by itself: "`on:`", or "a key "on"".
  func key(_ name: String) -> String {
    switch self {
    case .yaml: "`\(name):`"
    case .json: "a key \"\(name)\""
    }
  }

  /// A key of the whole: "a line `title:`", or "a key "title"".
  func line(_ name: String) -> String { self == .yaml ? "a line \(key(name))" : key(name) }

  /// A key with a word for its value: "`on: unknown`", or ""on": "unknown"".
  func pair(_ key: String, _ word: String) -> String {
    switch self {
    case .yaml: "`\(key): \(word)`"
    case .json: "\"\(key)\": \"\(word)\""
    }
  }

  /// What to write where a set of keys is wanted.
  var mappingHelp: String {
    switch self {
    case .yaml: "write 'key: value' lines"
    case .json: "write keys and values in braces: {\"key\": \"value\"}"
    }
  }

  /// What to write where a list of entries is wanted.
  func listHelp(_ entry: String) -> String {
    switch self {
    case .yaml: "begin each \(entry) with '- '"
    case .json: "write a list in square brackets, with each \(entry) in braces"
    }
  }

  /// What to write where a list of words is wanted.
  func wordsHelp(_ key: String) -> String {
    switch self {
    case .yaml: "write \(key): [one, two]"
    case .json: "write \"\(key)\": [\"one\", \"two\"]"
    }
  }

  /// What to write where a text is wanted.
  var textHelp: String {
    switch self {
    case .yaml: "write one text; put it in quotation marks where it begins with '[', '{' or '-'"
    case .json: "write one text in double quotation marks"
    }
  }
}
