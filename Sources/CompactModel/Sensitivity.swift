/// Who may read a field.
package enum Sensitivity: String, Sendable, Codable, CaseIterable, Comparable {
  /// Anybody.
  case `public`
  /// The partners to the Compact and the office that handles cases.
  case official
  /// The office that handles the case, and nobody else.
  case personal

  private var rank: Int {
    switch self {
    case .public: 0
    case .official: 1
    case .personal: 2
    }
  }

  package static func < (left: Sensitivity, right: Sensitivity) -> Bool { left.rank < right.rank }
}

/// Whom a report is written for.
package enum Audience: String, Sendable, Codable, CaseIterable {
  case `public`
  case partners
  case officers

  /// The most sensitive label a report for this audience may draw on.
  package var ceiling: Sensitivity {
    switch self {
    case .public: .public
    case .partners: .official
    case .officers: .personal
    }
  }
}
