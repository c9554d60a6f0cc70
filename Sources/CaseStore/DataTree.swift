/// What a YAML, JSON or CSV text says, before anything is made of it: one flat list of nodes.
///
/// A mapping is followed by its key and value nodes in turn, a list by its items; `end` leads past
/// all that stands inside a node. Scalars keep the text they were written with, so that a field's
/// own type decides what `NO`, `12:30` or `010` mean.
struct DataTree: Sendable {
  enum Kind: UInt8, Sendable {
    /// Nothing, where a value might have stood.
    case nothing
    case text
    /// A JSON number, kept as its text.
    case number
    /// A JSON `true` or `false`, kept as its text.
    case boolean
    case list
    case mapping

    /// The words for people, as in "a list is needed here, not a mapping".
    var words: String {
      switch self {
      case .nothing: "nothing"
      case .text: "a text"
      case .number: "a number"
      case .boolean: "true or false"
      case .list: "a list"
      case .mapping: "a set of keys"
      }
    }
  }

  struct Node: Sendable {
    var kind: Kind
    /// Whether the text holds what none may: a control character other than a tab or a line break,
    /// or what was put in for an alias.
    var hasControl = false
    /// Where a scalar's bytes begin in `text`.
    var start: UInt32 = 0
    /// The bytes of a scalar, the items of a list or the pairs of a mapping.
    var count: UInt32 = 0
    /// The index of the first node that is not part of this one.
    var end: UInt32 = 0
    /// From 1.
    var line: UInt32
    /// From 1, in Unicode scalars.
    var column: UInt32
  }

  var text: [UInt8] = []
  var nodes: [Node] = []

  /// The text of a scalar.
  func string(_ index: Int) -> String {
    let node = nodes[index]
    return text.withUnsafeBufferPointer { buffer in
      String(
        decoding: UnsafeBufferPointer(
          rebasing: buffer[Int(node.start)..<Int(node.start + node.count)]), as: UTF8.self)
    }
  }

  /// Lends the bytes of a scalar; they are not valid after the call.
  @inline(__always)
  func withBytes<Result>(
    _ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let node = nodes[index]
    return text.withUnsafeBufferPointer { buffer in
      body(
        UnsafeBufferPointer(rebasing: buffer[Int(node.start)..<Int(node.start + node.count)]))
    }
  }

  func end(_ index: Int) -> Int { Int(nodes[index].end) }
}
