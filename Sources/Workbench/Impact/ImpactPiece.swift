package import ChangeImpact
package import Diagnostics

/// A piece of what a change of a plugin brings about, in the order in which it is found.
package enum ImpactPiece {
  /// What differs between the versions, before any case is looked at.
  case changes([PluginChange], ImpactVersions)
  /// A case, the area or a report of an archive for which something differs.
  case impact(PlacedImpact)
  /// Something an archive holds that could not be weighed.
  case problem(Diagnostic)
  /// An archive is done.
  case archive(ImpactArchive)
}

/// The versions that are weighed, as the command line names them.
package struct ImpactVersions: Sendable {
  package let old: String
  package let new: String
  package let area: String
  /// How many rules the new version has.
  package let rules: Int
  package let reports: Int
}

/// What differs for one case, with the place it is kept at.
package struct PlacedImpact: Sendable {
  package let archive: String
  package let place: Place
  package let impact: CaseImpact
}

/// What was worked out of one archive.
package struct ImpactArchive: Sendable {
  package let path: String
  package let work: ImpactWork
  /// The reports that were built under both versions.
  package let reports: [String]
  /// Whether it is a stream of cases, of which no report is built.
  package let isStream: Bool
}
