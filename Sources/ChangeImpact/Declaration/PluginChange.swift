package import Diagnostics

/// One thing that differs between two versions of a plugin.
package struct PluginChange: Hashable, Sendable, Codable {
  /// Its number among the changes, from 1.
  package var number: Int
  /// What differs, in words: "Step 1: time limit 'reply': 10 working days → 15 working days".
  package var words: String
  /// The part of it that differs, in the declaration's own names: "procedures/dispute/stages/cvs".
  package var path: String
  package var old: String?
  package var new: String?
  /// Where it stands in the new version, or stood in the old one when it is gone.
  package var place: Place?
  package var reach: Reach

  /// What a change can touch.
  package enum Reach: Hashable, Sendable, Codable {
    /// Nothing that is worked out of a case.
    case nothing
    /// Every case, rule and report.
    case everything
    /// Every case under a procedure.
    case procedure(String)
    /// The cases that come to a stage, or also those that may go on to it.
    case stage(String, of: String, fromNeighbours: Bool)
    /// The cases in which a clock beside all stages can start.
    case clock(String, of: String)
    case rule(String)
    case report(String)
    /// What reads an area's Compacts, and every report.
    case compacts
    case reports
  }
}
