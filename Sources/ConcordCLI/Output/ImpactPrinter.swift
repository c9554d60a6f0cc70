import ChangeImpact
import Diagnostics
import Workbench

/// Prints what a change of a plugin brings about, as it is found, and keeps the totals.
struct ImpactPrinter {
  private let isJSON: Bool
  private let isQuiet: Bool
  private let isFull: Bool
  private var totals = ImpactTotals()
  private var changes: [PluginChange] = []
  private var versions: ImpactVersions?
  private var statuses: Set<ExitStatus> = []
  private var hasCases = false

  init(isJSON: Bool, isQuiet: Bool, isFull: Bool) {
    self.isJSON = isJSON
    self.isQuiet = isQuiet
    self.isFull = isFull
  }

  var status: ExitStatus { ExitStatus.worst(Array(statuses)) }

  mutating func take(_ piece: ImpactPiece) {
    switch piece {
    case .changes(let changes, let versions):
      self.changes = changes
      self.versions = versions
      if isJSON {
        for change in changes { Terminal.print(bytes: ImpactLine.of(change)) }
      } else {
        printChanges(versions)
      }
    case .problem(let diagnostic):
      Terminal.say(DiagnosticPrinter.text(diagnostic))
      if diagnostic.severity == .error {
        statuses.insert(diagnostic.code == "worker.lost" ? .script : .data)
      }
    case .impact(let placed):
      statuses.insert(.findings)
      totals.add(placed.impact)
      if isJSON {
        for difference in placed.impact.differences {
          Terminal.print(bytes: ImpactLine.of(difference, placed))
        }
      } else if !isQuiet {
        printImpact(placed)
      }
    case .archive(let archive): totals.add(archive)
    }
  }

  mutating func finish() {
    if isJSON {
      Terminal.print(bytes: ImpactLine.of(totals, changes))
    } else {
      printTotals()
    }
  }

  private func printChanges(_ versions: ImpactVersions) {
    let style = Style.results
    Terminal.print(style.strong("\(versions.area): \(versions.old) → \(versions.new)"))
    Terminal.print()
    Terminal.print(style.strong("What differs in the plugin"))
    if changes.isEmpty { Terminal.print("  Nothing.") }
    for change in changes {
      let note = change.reach == .nothing ? " (changes nothing that is worked out)" : ""
      Terminal.print("  [\(change.number)] \(change.words.printable)\(note)")
      if let place = change.place { Terminal.print("      --> \(place)") }
    }
    Terminal.print()
  }

  private mutating func printImpact(_ placed: PlacedImpact) {
    let style = Style.results
    if !hasCases { Terminal.print(style.strong("What comes out otherwise")) }
    hasCases = true
    let impact = placed.impact
    let isReport = impact.differences.contains { [.figure, .wording].contains($0.kind) }
    let name = impact.caseID ?? (isReport ? "report \(impact.title)" : impact.title)
    Terminal.print("  \(style.strong(name))  \(placed.place)")
    for difference in impact.differences {
      Terminal.print("    \(DifferenceWords(difference).text)\(causes(difference))")
    }
  }

  private func causes(_ difference: Difference) -> String {
    difference.causes.isEmpty
      ? "" : "  [\(difference.causes.map(String.init).joined(separator: ", "))]"
  }

  private func printTotals() {
    let style = Style.results
    if hasCases { Terminal.print() }
    Terminal.print(style.strong("Totals"))
    Terminal.print("  \(totals.sentence)")
    for line in totals.byKind { Terminal.print("  \(line)") }
    for change in changes where totals.byChange[change.number] != nil {
      let count = totals.byChange[change.number] ?? 0
      Terminal.print(
        "  [\(change.number)] \(CheckSummary.counted(count, "difference", "differences"))"
          + " in \(CheckSummary.counted(totals.casesByChange[change.number] ?? 0, "case", "cases"))"
      )
    }
    Terminal.print()
    Terminal.print(style.strong("What was worked out"))
    for line in ImpactWorkWords(totals, changes, versions, isFull: isFull).lines {
      Terminal.print("  \(line)")
    }
  }
}
