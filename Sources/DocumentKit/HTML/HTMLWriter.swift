/// Writes nodes as HTML; the only place where text becomes markup-safe.
struct HTMLWriter {
  private(set) var html = ""

  static func html(_ node: HTMLNode) -> String {
    var writer = HTMLWriter()
    writer.write(node)
    return writer.html
  }

  mutating func write(_ node: HTMLNode) {
    switch node {
    case .text(let text): html += Self.escaped(text)
    case .fragment(let nodes): for node in nodes { write(node) }
    case .element(let tag, let attributes, let children):
      if tag.layout != .inline { startLine() }
      html += "<" + tag.rawValue
      for attribute in attributes {
        html += " \(attribute.name.rawValue)=\"\(Self.escaped(attribute.value))\""
      }
      html += ">"
      if tag.layout == .container, children.contains(where: \.startsLine) { startLine() }
      for child in children { write(child) }
      if tag.layout == .container, children.contains(where: \.startsLine) { startLine() }
      html += "</\(tag.rawValue)>"
      if tag.layout != .inline { html += "\n" }
    }
  }

  private mutating func startLine() {
    if !html.isEmpty, html.utf8.last != UInt8(ascii: "\n") { html += "\n" }
  }

  /// The text with the five characters that mean something in text or in a quoted attribute replaced.
  private static func escaped(_ text: String) -> String {
    let safe = text.inert
    guard safe.utf8.contains(where: { entity(for: $0) != nil }) else { return safe }
    var escaped: [UInt8] = []
    escaped.reserveCapacity(safe.utf8.count + 16)
    for byte in safe.utf8 {
      if let entity = entity(for: byte) {
        escaped.append(contentsOf: entity.utf8)
      } else {
        escaped.append(byte)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  private static func entity(for byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}

extension HTMLNode {
  fileprivate var startsLine: Bool {
    switch self {
    case .text: false
    case .element(let tag, _, _): tag.layout != .inline
    case .fragment(let nodes): nodes.contains(where: \.startsLine)
    }
  }
}
