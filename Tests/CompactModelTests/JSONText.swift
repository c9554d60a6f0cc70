import Foundation

/// The value as JSON with sorted keys, so that two equal values have one text.
func json(_ value: some Encodable) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  return String(decoding: try encoder.encode(value), as: UTF8.self)
}

func value<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
  try JSONDecoder().decode(type, from: Data(text.utf8))
}

/// The words with which decoding refuses the text; nil when it does not.
func refusal<Value: Decodable>(_ type: Value.Type, _ text: String) -> String? {
  do {
    _ = try value(type, text)
    return nil
  } catch let DecodingError.dataCorrupted(context) {
    return context.debugDescription
  } catch let DecodingError.keyNotFound(key, _) {
    return "no key '\(key.stringValue)'"
  } catch let DecodingError.typeMismatch(type, _) {
    return "not a \(type)"
  } catch {
    return "another error: \(error)"
  }
}
