import Diagnostics
import Yams

/// Says in Concord's words what the YAML parser complains of.
struct YAMLProblem {
  let path: String
  let bytes: ArraySlice<UInt8>

  func explained(_ error: any Error) -> SyntaxProblem {
    guard let error = error as? YamlError else {
      return unreadable
    }
    switch error {
    case .scanner(let context, let words, let mark, _),
      .parser(let context, let words, let mark, _):
      return explained(words, context: context, mark)
    case .composer(_, let words, let mark, _):
      if words.contains("another document") {
        return problem(
          "yaml.several-documents", "a second document begins here", mark,
          help: "keep one document to a file; a line of three dashes begins another")
      }
      return unreadable
    case .duplicatedKeysInMapping([Self.collectionKey], let context):
      return problem(
        "yaml.bad-key", YAMLReader.badKey, context.mark, help: YAMLReader.badKeyHelp)
    case .duplicatedKeysInMapping(let keys, let context):
      return problem(
        "yaml.duplicate-key", "the key '\(keys.first ?? "")' is given twice", context.mark,
        help: "keep one of them")
    case .reader:
      return problem(
        "yaml.unreadable", "the file holds a character YAML does not allow", nil,
        help: Self.unreadableHelp)
    default: return unreadable
    }
  }

  /// What the parser calls a key that is no text.
  static let collectionKey = "<uncovertable>"

  static let unreadableHelp = "save it again as plain text in UTF-8, from an editor of plain text"

  private var unreadable: SyntaxProblem {
    problem(
      "yaml.unreadable", "the file cannot be read as YAML", nil, help: Self.unreadableHelp)
  }

  private func explained(_ words: String, context: YamlError.Context?, _ mark: Mark)
    -> SyntaxProblem
  {
    if words.contains("cannot start any token"), content(before: mark).allSatisfy({ $0 <= 0x20 }),
      content(of: mark).dropFirst(mark.column - 1).first == 0x09
    {
      return problem(
        "yaml.tab", "a tab is used to indent", mark, help: "indent with spaces")
    }
    if words.contains("mapping values are not allowed"), !holdsEarlierKey(mark) {
      return problem(
        "yaml.bad-indent", "this key does not fit the line above it", mark,
        help: "give both lines the same indent, and put a colon after the key above")
    }
    for explanation in Self.explanations
    where explanation.words.isEmpty || words.contains(explanation.words) {
      if let inside = explanation.inside, context?.text.contains(inside) != true { continue }
      let place = explanation.atStart ? context?.mark ?? mark : mark
      return problem(explanation.code, explanation.message, place, help: explanation.help)
    }
    return problem(
      "yaml.bad-syntax", "this is not YAML as it should be: \(words)", mark,
      help: "write 'key: value' lines, and put texts with signs in them in quotation marks")
  }

  private struct Explanation: Sendable {
    /// Words of the parser's own message.
    var words: String
    /// Words of what the parser was reading, where they matter.
    var inside: String?
    var code: String
    var message: String
    var help: String
    /// Whether the place to show is where the unfinished part began.
    var atStart = false
  }

  private static let explanations: [Explanation] = [
    Explanation(
      words: "mapping values are not allowed", code: "yaml.stray-colon",
      message: "a key cannot stand here",
      help: "put a text that holds ': ' in quotation marks, or begin the key on a line of its own"),
    Explanation(
      words: "found character that cannot start any token", code: "yaml.bad-start",
      message: "a value cannot begin with this character",
      help: "put the text in quotation marks; indent with spaces, never with tabs"),
    Explanation(
      words: "found a tab character", code: "yaml.tab", message: "a tab is used to indent",
      help: "indent with spaces"),
    Explanation(
      words: "unexpected end of stream", inside: "quoted scalar", code: "yaml.unclosed-quote",
      message: "a quotation mark is opened here and never closed", help: Self.quoteHelp,
      atStart: true),
    Explanation(
      words: "unexpected document indicator", code: "yaml.unclosed-quote",
      message: "a quotation mark is opened here and never closed", help: Self.quoteHelp,
      atStart: true),
    Explanation(
      words: "unknown escape character", code: "yaml.bad-escape",
      message: "this is not an escape YAML knows",
      help: "use single quotation marks, in which a backslash is only a backslash"),
    Explanation(
      words: "found invalid Unicode character escape code", code: "yaml.bad-escape",
      message: "there is no character with this number",
      help: "write the character itself"),
    Explanation(
      words: "expected hexdecimal number", code: "yaml.bad-escape",
      message: "hexadecimal digits are needed here",
      help: "write the character itself, or use single quotation marks"),
    Explanation(
      words: "could not find expected ':'", code: "yaml.missing-colon",
      message: "a colon is missing after a key", help: "write 'key: value'", atStart: true),
    Explanation(
      words: "block sequence entries are not allowed", code: "yaml.stray-dash",
      message: "a list entry cannot stand here",
      help: "begin the entry on a line of its own, under the key the list belongs to"),
    Explanation(
      words: "did not find expected key", code: "yaml.bad-indent",
      message: "this line does not fit the keys above it",
      help: "give the keys of one set the same indent"),
    Explanation(
      words: "did not find expected '-' indicator", code: "yaml.bad-indent",
      message: "this line does not fit the list above it",
      help: "begin each entry with '- ' at the same indent"),
    Explanation(
      words: "expected ',' or ']'", code: "yaml.unclosed-list",
      message: "a list that '[' opens here is not closed", help: "close it with ']'", atStart: true),
    Explanation(
      words: "expected ',' or '}'", code: "yaml.unclosed-keys",
      message: "a set of keys that '{' opens here is not closed", help: "close it with '}'",
      atStart: true),
    Explanation(
      words: "Maximum nesting level", code: "yaml.too-deep",
      message: "lists and sets of keys stand too deep in each other",
      help: "write it with fewer lists and sets of keys inside each other"),
    Explanation(
      words: "undefined tag handle", code: "yaml.tag", message: "tags are not used here",
      help: "put a text that begins with '!' in quotation marks"),
    Explanation(
      words: "", inside: "scanning an alias", code: "yaml.alias",
      message: "a value cannot begin with '*'", help: "put the text in quotation marks",
      atStart: true),
    Explanation(
      words: "", inside: "scanning an anchor", code: "yaml.anchor",
      message: "a value cannot begin with '&'", help: "put the text in quotation marks",
      atStart: true),
    Explanation(
      words: "", inside: "tag", code: "yaml.tag", message: "a value cannot begin with '!'",
      help: "put the text in quotation marks", atStart: true),
    Explanation(
      words: "", inside: "block scalar", code: "yaml.bad-block",
      message: "the text that '|' or '>' begins is not laid out as it should be",
      help: "leave nothing after the sign, and indent the lines below it alike", atStart: true),
    Explanation(
      words: "expected <document start>", code: "yaml.bad-indent",
      message: "this line does not belong to what stands above it",
      help: "write one set of 'key: value' lines, all at the same indent"),
    Explanation(
      words: "did not find expected node content", code: "yaml.missing-value",
      message: "a value is missing here",
      help: "write it out, or take the sign before it away"),
  ]

  private static var quoteHelp: String {
    "close it with the same mark; write an apostrophe inside single quotation marks twice"
  }

  /// The line a mark points into.
  private func content(of mark: Mark) -> ArraySlice<UInt8> {
    var start = bytes.startIndex
    for _ in 1..<max(mark.line, 1) {
      guard let next = LineBreak.end(of: bytes, from: start)?.next else { break }
      start = next
    }
    return bytes[start..<(LineBreak.end(of: bytes, from: start)?.at ?? bytes.endIndex)]
  }

  private func content(before mark: Mark) -> ArraySlice<UInt8> {
    content(of: mark).prefix(max(mark.column - 1, 0))
  }

  /// Whether the line of a stray colon has a key before it already.
  private func holdsEarlierKey(_ mark: Mark) -> Bool {
    let before = Array(content(before: mark))
    return before.indices.dropLast().contains {
      before[$0] == UInt8(ascii: ":") && before[$0 + 1] == 0x20
    }
  }

  private func problem(_ code: String, _ message: String, _ mark: Mark?, help: String)
    -> SyntaxProblem
  {
    SyntaxProblem(
      code: code, message,
      at: Place(path: path, line: mark?.line ?? 0, column: mark?.column ?? 0), help: help)
  }
}
