import CompactModel
import LuaRuntime
import ProcedureEngine
import TimeKeeping

/// What the host's functions work on while a script runs: the state's `context`.
///
/// Objects in Lua are positions in the arrays here, so that no Swift object hangs on a Lua one.
final class ScriptContext {
  /// What has been declared while the plugin loads.
  var declared = Declarations()
  /// The area a run is about; nil while the plugin loads.
  @exclusivity(unchecked) var area: ScriptArea?
  // Read with each field and changed only between two reads: there is nothing to look out for.
  @exclusivity(unchecked) private(set) var cases: [TrackedCase] = []
  @exclusivity(unchecked) private(set) var records: [ScriptRecord] = []
  private(set) var periods: [ScriptPeriod] = []
  private(set) var cadences: [ScriptCadence] = []
  /// The rule that is running, and what it has found.
  var check: RunningCheck?
  /// The report being built.
  @exclusivity(unchecked) var report: ReportDraft?

  /// The context of a state; a state without one is a fault of the host.
  static func of(_ state: LuaState) -> ScriptContext {
    // Every read of a field passes here: `as?` would take longer than most of them.
    guard let context = state.context, type(of: context) == ScriptContext.self else {
      preconditionFailure("a script state has no context")
    }
    return unsafeDowncast(context, to: ScriptContext.self)
  }

  /// The positions of the cases, filled when a case other than the last is first asked for.
  private var positions: [ObjectIdentifier: Int] = [:]

  /// The position of a case of the run; one that was not announced gets a position now.
  func index(of tracked: TrackedCase) -> Int {
    if let current = cases.last, current === tracked { return cases.count - 1 }
    if positions.isEmpty {
      positions = Dictionary(
        uniqueKeysWithValues: cases.enumerated().map { (ObjectIdentifier($1), $0) })
    }
    if let index = positions[ObjectIdentifier(tracked)] { return index }
    cases.append(tracked)
    positions[ObjectIdentifier(tracked)] = cases.count - 1
    return cases.count - 1
  }

  /// Makes a run's world; handles of the run before are dead by then.
  func begin(_ area: ScriptArea, cases: [TrackedCase]) {
    self.area = area
    self.cases = cases
    positions = [:]
    records.removeAll(keepingCapacity: true)
    periods.removeAll(keepingCapacity: true)
    cadences.removeAll(keepingCapacity: true)
    check = nil
    report = nil
  }

  func place(_ record: ScriptRecord) -> LuaObject {
    records.append(record)
    return LuaObject(
      classID: ScriptClass.classID(of: record.record.kind), payload: Int64(records.count - 1))
  }

  func place(_ period: ScriptPeriod) -> LuaValue {
    periods.append(period)
    return ScriptClass.period.object(periods.count - 1)
  }

  /// Places how a duty stands in a reporting year, and before it how it stood in the years before.
  func place(_ standings: some BidirectionalCollection<CadenceStanding>) -> LuaValue {
    var before = LuaValue.nil
    for standing in standings.reversed() {
      cadences.append(ScriptCadence(standing: standing, before: before))
      before = ScriptClass.cadence.object(cadences.count - 1)
    }
    return before
  }

  /// The area, or an error that says when there is one.
  func requireArea() throws -> ScriptArea {
    guard let area else {
      throw ScriptError(
        "script.no-area", "there is no area while a plugin loads: use it in a check or a report")
    }
    return area
  }

  /// Whether a row's name is kept from the audience of the report being built.
  func withholds(_ record: Record) -> Bool {
    guard let report, report.audience != .officers else { return false }
    return record["withheld"].boolean == true
  }

  /// Refuses a field that the report's audience may not read.
  func require(_ label: Sensitivity, _ field: String) throws {
    guard let report, label > report.audience.ceiling else { return }
    throw ScriptError(
      "report.too-sensitive",
      "'\(field)' is labelled \(label.rawValue), and a report for \(report.audience.words) may not "
        + "draw on it: use case.public_summary, or name another audience")
  }
}

/// A record in a run, and where it comes from.
struct ScriptRecord {
  let record: Record
  /// The position of the case it belongs to, when it says what a case is about.
  let caseIndex: Int?
  /// Its position among the case's records or in its register.
  let row: Int
}

/// How a returning duty stands, and in the object before it how it stood in the year before.
struct ScriptCadence {
  let standing: CadenceStanding
  let before: LuaValue
}

/// A span of days with the name people use for it.
struct ScriptPeriod {
  let range: DateRange
  let label: String
}

extension Audience {
  var words: String {
    switch self {
    case .public: "the public"
    case .partners: "the partners"
    case .officers: "officers"
    }
  }
}
