/// The colours of drawings; text on each ground has a contrast of 7 to 1 or more, lines 4.5 to 1.
package enum DiagramInk {
  package static let text = "#0B0C0C"
  package static let line = "#4A545C"
  /// What has been passed.
  package static let passed = "#12436D"
  package static let ground = "#FFFFFF"
  package static let passedGround = "#E4EDF5"
  package static let presentGround = "#FFF4CC"

  static func ground(_ mark: Diagram.Mark?) -> String {
    mark.map { $0.isPresent ? presentGround : passedGround } ?? ground
  }
}

/// The type of drawings, by names that every machine has or knows a stand-in for.
enum DiagramType {
  static let family = "Arial, Helvetica, sans-serif"
}
