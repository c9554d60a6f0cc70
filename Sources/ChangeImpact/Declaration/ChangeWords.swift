import TimeKeeping

/// Puts a change of a declaration into words.
struct ChangeWords {
  private let change: TreeChange
  private let roots: [DeclarationNode]

  /// `old` and `new` are the whole declarations the change was found in.
  init(_ change: TreeChange, from old: DeclarationNode, to new: DeclarationNode) {
    self.change = change
    roots = [new, old]
  }

  /// "Step 1: time limit 'reply': 10 working days → 15 working days".
  var text: String {
    let containers = containers
    let ending = ending
    return (containers + (ending.isEmpty ? [] : [ending])).joined(separator: ": ")
  }

  /// The keys and ids that lead to what differs: `procedures/dispute/stages/cvs/title`.
  var path: String {
    change.path.map { step in
      switch step {
      case .key(let key): key
      case .item(let id): id
      case .order: "order"
      }
    }.joined(separator: "/")
  }

  var old: String? { change.old.map { NodeWords.text($0, under: lastKey) } }
  var new: String? { change.new.map { NodeWords.text($0, under: lastKey) } }

  private var lastKey: String {
    for step in change.path.reversed() {
      if case .key(let key) = step { return key }
    }
    return ""
  }

  /// What the changed thing stands in, outermost first.
  private var containers: [String] {
    var words: [String] = []
    var nodes = roots
    var key = ""
    for (depth, step) in change.path.enumerated() {
      switch step {
      case .key(let name):
        key = name
        nodes = nodes.compactMap { $0[name] }
        let isLast = depth == change.path.count - 1
        if !isLast, case .object? = nodes.first { words.append(NodeWords.field(name)) }
      case .item(let id):
        nodes = nodes.compactMap { $0.item(id) }
        if key == "procedures", roots.allSatisfy({ $0["procedures"]?.count == 1 }) { continue }
        words.append(NodeWords.thing(key, id, nodes.first))
      case .order: words.append("the order of the \(NodeWords.field(key))")
      }
    }
    return words
  }

  private var ending: String {
    guard let last = change.path.last else { return "" }
    switch (last, change.old, change.new) {
    case (.item, nil, _): return "new"
    case (.item, _, nil): return "gone"
    case (.item, _, _): return "\(old ?? "") → \(new ?? "")"
    default:
      let arrow = "\(old ?? "not stated") → \(new ?? "not stated")"
      let field = lastKey == "limit" || last == .order ? "" : NodeWords.field(lastKey)
      return field.isEmpty ? arrow : "\(field): \(arrow)"
    }
  }
}

/// Words for parts of a declaration.
enum NodeWords {
  /// A thing of a list, by the key of the list: "time limit 'reply'".
  static func thing(_ key: String, _ id: String, _ node: DeclarationNode?) -> String {
    if key == "stages", let label = node?["label"]?.text { return "\(label) ('\(id)')" }
    if key == "silences" { return "silence '\(id)'" }
    return "\(singular[key] ?? words(of: key)) '\(id)'"
  }

  private static let singular = [
    "procedures": "procedure", "stages": "stage", "clocks": "time limit", "exits": "exit",
    "duties": "duty", "rules": "rule", "settings": "setting", "reports": "report",
    "compacts": "Compact", "commitments": "commitment", "routes": "route", "sources": "source",
    "bodies": "body", "offices": "office", "advice": "advice of", "marks": "mark",
    "starts": "start at", "afterwards": "afterwards", "ownActs": "own act", "criteria": "criterion",
    "codes": "code", "principles": "principle", "outcomes": "outcome", "grounds": "ground",
    "cadences": "cadence",
  ]

  /// A field by its key: "handled by".
  static func field(_ key: String) -> String {
    special[key] ?? words(of: key)
  }

  private static let special = [
    "citations": "citation", "isRight": "right", "isInformation": "information",
    "isPaused": "paused with the case", "from": "counted from", "over": "over", "wakes": "acts",
    "values": "value", "when": "condition", "moves": "exit taken when it runs out",
    "bars": "act it bars", "isBinding": "binding", "within": "within", "most": "at most",
    "clocks": "time limits", "ownStops": "own acts that meet it", "stops": "acts that meet it",
  ]

  /// `handledBy` as "handled by".
  private static func words(of key: String) -> String {
    var text = ""
    for letter in key {
      text += letter.isUppercase ? " \(letter.lowercased())" : String(letter)
    }
    return text
  }

  /// A value as people would say it.
  static func text(_ node: DeclarationNode, under key: String) -> String {
    switch node {
    case .none: return "not stated"
    case .flag(let flag): return flag ? "yes" : "no"
    case .number(let number): return Int(exactly: number).map { "\($0)" } ?? "\(number)"
    case .text(let text): return PartialDate(text)?.text ?? (text.isEmpty ? "nothing" : text)
    case .list(let items):
      return items.isEmpty
        ? "none" : items.map { self.text($0, under: key) }.joined(separator: ", ")
    case .object(let members):
      if let limit = try? node.decoded(as: TimeLimit.self) { return limit.wholeText }
      if let dated = dated(members) { return dated }
      if let id = node.identity { return id }
      return members.sorted { $0.key < $1.key }.map { name, value in
        // An enumeration's case without a value of its own, or with one that has no name.
        if case .object(let inner) = value {
          return inner.isEmpty
            ? name
            : "\(name) \(inner.sorted { $0.key < $1.key }.map { self.text($0.value, under: name) }.joined(separator: "."))"
        }
        return name.hasPrefix("_")
          ? self.text(value, under: key) : "\(field(name)): \(self.text(value, under: name))"
      }.joined(separator: "; ")
    }
  }

  /// A rule's value with the day it holds from: "3 from 1 April 2026".
  private static func dated(_ members: [String: DeclarationNode]) -> String? {
    guard let value = members["value"], members.keys.allSatisfy({ ["value", "from"].contains($0) })
    else { return nil }
    var plain = text(value, under: "value")
    if case .object(let inner) = value, let only = inner.first, inner.count == 1,
      let content = only.value["_0"]
    {
      plain = text(content, under: "value")
    }
    return members["from"].map { "\(plain) from \(text($0, under: "from"))" } ?? plain
  }
}

extension TimeLimit {
  /// The limit with whatever is unusual in how it is counted.
  fileprivate var wholeText: String {
    var text = self.text
    if counting == .beginningWith { text += " beginning with the day" }
    if roll == .forward { text += ", moved on to a working day" }
    return text
  }
}

extension DeclarationNode {
  fileprivate var count: Int {
    guard case .list(let items) = self else { return 0 }
    return items.count
  }

  /// The item of a list with an identity.
  func item(_ id: String) -> DeclarationNode? {
    guard case .list(let items) = self else { return nil }
    return items.first { $0.identity == id }
  }
}
