import FoundationEssentials

/// The document itself as JSON: sorted keys, two-space indentation, and the name of its schema.
///
/// Nothing is lost: hidden characters are written as escapes, so that they come back on reading but
/// cannot act on whoever looks at the file.
package struct JSONRenderer: Renderer {
  package static let format = "json"
  package static let schema = "concord.document/1"

  private struct Envelope: Encodable {
    enum Key: String, CodingKey {
      case schema
    }

    let document: Document

    func encode(to encoder: any Encoder) throws {
      try document.encode(to: encoder)
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(JSONRenderer.schema, forKey: .schema)
    }
  }

  package init() {}

  package func render(_ document: Document, named stem: String) -> [RenderedFile] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    let json: Data
    do {
      json = try encoder.encode(Envelope(document: document))
    } catch {
      preconditionFailure("a document is made of texts and numbers only, yet: \(error)")
    }
    let text = Self.escapingHidden(String(decoding: json, as: UTF8.self)) + "\n"
    let name = FileName.part(stem, orElse: "document") + ".json"
    return [RenderedFile(name: name, text: text, mediaType: "application/json")]
  }

  /// Hidden characters stand only inside strings, where an escape means the same.
  private static func escapingHidden(_ json: String) -> String {
    guard json.unicodeScalars.contains(where: isHidden) else { return json }
    var escaped = ""
    for scalar in json.unicodeScalars {
      guard isHidden(scalar) else {
        escaped.unicodeScalars.append(scalar)
        continue
      }
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        escaped += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
    return escaped
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "\n" && scalar.hazard != nil
  }
}
