import ChangeImpact
import Workbench

/// How much comes out otherwise, and how much was worked out to tell.
struct ImpactTotals {
  private(set) var work = ImpactWork()
  private(set) var cases = 0
  private(set) var kinds: [Difference.Kind: Int] = [:]
  /// The differences each change brings about, by its number.
  private(set) var byChange: [Int: Int] = [:]
  private(set) var casesByChange: [Int: Int] = [:]
  private(set) var reports: [String] = []
  private(set) var streams: [String] = []
  private(set) var isEmpty = true

  mutating func add(_ impact: CaseImpact) {
    isEmpty = false
    if impact.caseID != nil { cases += 1 }
    var causes: Set<Int> = []
    for difference in impact.differences {
      kinds[difference.kind, default: 0] += 1
      for cause in difference.causes { byChange[cause, default: 0] += 1 }
      causes.formUnion(difference.causes)
    }
    if impact.caseID != nil {
      for cause in causes { casesByChange[cause, default: 0] += 1 }
    }
  }

  mutating func add(_ archive: ImpactArchive) {
    work.add(archive.work)
    reports += archive.reports.map { "\($0) of \(archive.path)" }
    if archive.isStream { streams.append(archive.path) }
  }

  /// Whether anything differs, in one sentence.
  var sentence: String {
    if isEmpty { return "Nothing comes out otherwise." }
    let count = kinds.values.reduce(0, +)
    return "\(CheckSummary.counted(count, "difference", "differences")), in "
      + "\(CheckSummary.counted(cases, "case", "cases")) of \(work.cases)"
  }

  /// How many there are of each kind.
  var byKind: [String] {
    Difference.Kind.allCases.compactMap { kind in
      kinds[kind].map { "\(kind.rawValue): \($0)" }
    }
  }
}

/// Says what was worked out, and what was not because the change cannot touch it.
struct ImpactWorkWords {
  private let totals: ImpactTotals
  private let changes: [PluginChange]
  private let versions: ImpactVersions?
  private let isFull: Bool

  init(
    _ totals: ImpactTotals, _ changes: [PluginChange], _ versions: ImpactVersions?, isFull: Bool
  ) {
    self.totals = totals
    self.changes = changes
    self.versions = versions
    self.isFull = isFull
  }

  var lines: [String] {
    let work = totals.work
    if work.cases == 0, totals.reports.isEmpty {
      return ["Nothing had to be: no change touches a case, a rule or a report."]
    }
    var lines = [
      "Cases read: \(work.cases). Replayed under both versions: \(work.replayed)"
        + (isFull ? "." : "; the changes cannot touch the way of the others."),
      rules(work),
    ]
    if !totals.reports.isEmpty {
      lines.append("Reports built under both: \(totals.reports.joined(separator: ", ")).")
    } else if let versions, versions.reports > 0, totals.streams.isEmpty {
      lines.append("Reports built: none, because nothing they read differs.")
    }
    if !totals.streams.isEmpty {
      lines.append(
        "Of a stream (\(totals.streams.joined(separator: ", "))) no report is built: it has no "
          + "registers.")
    }
    return lines
  }

  private func rules(_ work: ImpactWork) -> String {
    let all = versions.map { "\($0.rules)" } ?? "all"
    if work.rules.isEmpty {
      return "Rules run: none of \(all), because nothing they read differs."
    }
    let names = work.rules.sorted()
    let listed = names.prefix(5).joined(separator: ", ") + (names.count > 5 ? ", …" : "")
    return "Rules run: \(names.count) of \(all) (\(listed)), on "
      + "\(CheckSummary.counted(work.ruled, "case", "cases")), "
      + "\(CheckSummary.counted(work.checks, "time", "times")) in all."
  }
}
