import ArgumentParser
import CaseStore
import Diagnostics
import Foundation
import TimeKeeping
import Workbench

/// What every command that works with plugins takes.
struct CommonOptions: ParsableArguments {
  @Option(help: "A folder of plugins to look in first.")
  var plugins: String?

  @Option(
    name: .customLong("as-of"),
    help: "The day everything is judged on, as 2026-03-04; today when left out.")
  var asOf: CivilDate = .today

  @Option(help: "How many worker processes may run at once.")
  var workers: Int?

  @Option(
    name: .customLong("limit"), help: LimitOption.help, transform: { try LimitOption($0) })
  var limits: [LimitOption] = []

  /// The use cases, with what the command line and the environment say.
  func workbench(isTalking: Bool = true) -> Workbench {
    Workbench(
      Workbench.Configuration(
        plugins: plugins,
        pluginsVariable: ProcessInfo.processInfo.environment["CONCORD_PLUGINS"],
        executable: "/proc/self/exe", searchPath: ProcessInfo.processInfo.environment["PATH"],
        asOf: asOf, workers: workers,
        limits: Dictionary(limits.map { ($0.limit, $0.value) }) { _, last in last },
        progress: { text in if isTalking { Terminal.say(text) } }))
  }

  /// A day as a case file writes it; the day of `--as-of` when nothing is given.
  func day(_ text: String?) throws -> PartialDate {
    guard let day = PartialDate(text ?? asOf.iso) else {
      throw WorkbenchError(
        .usage, "case.bad-date", "'\(text ?? "")' is not a day",
        help: "write 2026-03-04, 2026-03, 2026 or unknown")
    }
    return day
  }

  mutating func validate() throws {
    if let workers, !(1...64).contains(workers) {
      throw ValidationError("--workers takes 1 to 64")
    }
  }
}

extension CivilDate: ExpressibleByArgument {
  /// Reads `2026-03-04` and nothing else.
  public init?(argument: String) { self.init(iso: argument) }

  /// What help says in place of the day the program happens to run on.
  public var defaultValueDescription: String { "today" }

  /// The day by the machine's clock and time zone.
  static var today: CivilDate {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    let day = CivilDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    return day ?? CivilDate.range.lowerBound
  }
}

/// How results are printed.
struct OutputOptions: ParsableArguments {
  @Flag(help: "Print one JSON object a line instead of text.")
  var json = false
}

/// The workspace a command works in.
struct WorkspaceOption: ParsableArguments {
  @Option(
    name: [.customShort("w"), .customLong("workspace")],
    help: "The workspace's folder, or anything in it.")
  var workspace = "."
}
