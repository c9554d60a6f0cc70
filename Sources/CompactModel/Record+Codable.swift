import Diagnostics
import TimeKeeping

extension Record: Codable {
  private enum Key: String, CodingKey {
    case kind
    case values
    case place
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let name = try container.decode(String.self, forKey: .kind)
    let values = try container.decode([FieldValue].self, forKey: .values)
    guard let kind = RecordKind.named(name), kind.fields.count == values.count else {
      throw DecodingError.dataCorruptedError(
        forKey: .kind, in: container, debugDescription: "no record kind fits '\(name)'")
    }
    self.init(
      kind: kind, values: values, place: try container.decode(Place.self, forKey: .place))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(kind.name, forKey: .kind)
    try container.encode(values, forKey: .values)
    try container.encode(place, forKey: .place)
  }
}

extension Register: Codable {
  private enum Key: String, CodingKey {
    case kind
    case rows
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let name = try container.decode(String.self, forKey: .kind)
    guard let kind = RecordKind.named(name) else {
      throw DecodingError.dataCorruptedError(
        forKey: .kind, in: container, debugDescription: "there is no record kind '\(name)'")
    }
    self.init(kind: kind, rows: try container.decode([Record].self, forKey: .rows))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(kind.name, forKey: .kind)
    try container.encode(rows, forKey: .rows)
  }
}
