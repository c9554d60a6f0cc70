/// Why a value is not shown, as a shorthand in square brackets.
package enum MissingCode: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
  case confidential = "c"
  case notAvailable = "x"
  case notApplicable = "z"

  /// The shorthand as readers see it, such as `[c]`.
  package var shorthand: String { "[\(rawValue)]" }

  /// What the shorthand means when the builder does not say it better.
  package var meaning: String {
    switch self {
    case .confidential: "confidential, because so small a number could point to somebody"
    case .notAvailable: "not available, because nothing is recorded"
    case .notApplicable: "not applicable, because the question does not arise"
    }
  }

  package static func < (left: MissingCode, right: MissingCode) -> Bool {
    left.rawValue < right.rawValue
  }
}
