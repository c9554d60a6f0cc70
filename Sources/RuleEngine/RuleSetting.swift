package import TimeKeeping

/// A value of a rule that an area may set for itself.
package struct RuleSetting: Hashable, Sendable, Codable {
  package var name: String
  package var summary: String
  /// The values in force, oldest first; the first applies from the beginning of time.
  package var values: [Dated]

  package init(name: String, summary: String, values: [Dated]) {
    self.name = name
    self.summary = summary
    self.values = values
  }

  /// The value in force on a day: the last that had begun by then.
  package func value(on day: CivilDate) -> Value? {
    (values.last { dated in dated.from.map { $0 <= day } ?? true } ?? values.first)?.value
  }

  package struct Dated: Hashable, Sendable, Codable {
    package var from: CivilDate?
    package var value: Value

    package init(from: CivilDate? = nil, value: Value) {
      self.from = from
      self.value = value
    }
  }

  package enum Value: Hashable, Sendable, Codable {
    case text(String)
    case number(Double)
    case boolean(Bool)
    case texts([String])

    package var kindName: String {
      switch self {
      case .text: "a text"
      case .number: "a number"
      case .boolean: "true or false"
      case .texts: "a list of texts"
      }
    }
  }
}
