import FoundationEssentials

/// What a plugin declares, as a tree that can be walked without knowing its types.
///
/// So whatever the procedure language learns to say is compared as soon as it can be declared.
indirect enum DeclarationNode: Hashable, Sendable {
  case none
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([DeclarationNode])
  case object([String: DeclarationNode])

  /// The tree of a value.
  init(of value: some Encodable) throws {
    self = try JSONDecoder().decode(Self.self, from: JSONEncoder().encode(value))
  }

  /// The value of a tree.
  func decoded<Value: Decodable>(as type: Value.Type) throws -> Value {
    try JSONDecoder().decode(type, from: JSONEncoder().encode(self))
  }

  subscript(key: String) -> DeclarationNode? {
    guard case .object(let members) = self else { return nil }
    return members[key]
  }

  var text: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  /// What tells an item of a list from its neighbours.
  var identity: String? {
    for key in ["id", "name", "from", "text", "title", "to"] {
      if let text = self[key]?.text { return text }
    }
    return nil
  }

  /// Whether some part of the tree is kept under a key.
  func mentions(key wanted: String) -> Bool {
    switch self {
    case .list(let items): items.contains { $0.mentions(key: wanted) }
    case .object(let members):
      members.contains { $0.key == wanted || $0.value.mentions(key: wanted) }
    case .none, .flag, .number, .text: false
    }
  }

  /// Every text in the tree.
  var texts: Set<String> {
    switch self {
    case .text(let text): [text]
    case .list(let items): items.reduce(into: []) { $0.formUnion($1.texts) }
    case .object(let members): members.values.reduce(into: []) { $0.formUnion($1.texts) }
    case .none, .flag, .number: []
    }
  }
}

extension DeclarationNode: Codable {
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .none
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let items = try? container.decode([DeclarationNode].self) {
      self = .list(items)
    } else {
      self = .object(try container.decode([String: DeclarationNode].self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .none: try container.encodeNil()
    case .flag(let flag): try container.encode(flag)
    case .number(let number):
      if let whole = Int(exactly: number) {
        try container.encode(whole)
      } else {
        try container.encode(number)
      }
    case .text(let text): try container.encode(text)
    case .list(let items): try container.encode(items)
    case .object(let members): try container.encode(members)
    }
  }
}
