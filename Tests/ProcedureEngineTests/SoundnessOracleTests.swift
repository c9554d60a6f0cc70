import CompactModel
import ProcedureEngine
import Testing

/// The proof against cases that were really played.
@Suite("Soundness: against cases that were played")
struct SoundnessOracleTests {
  @Test func `One hundred random procedures are judged as the cases under them go`() {
    var generator = RandomProcedures(random: RandomCases(state: 4))
    var verdicts: [SoundnessReport.Verdict: Int] = [:]
    var complete = 0
    for number in 0..<100 {
      let procedure = generator.next()
      let report = procedure.soundness()
      let oracle = SoundnessOracle(procedure)
      if oracle.isComplete { complete += 1 }
      let problems = Self.disagreements(report, oracle)
      #expect(problems == [], "procedure \(number): \(procedure)")
      for finding in report.findings.prefix(3) { verdicts[finding.verdict, default: 0] += 1 }
    }
    // The comparison is worth something only where both sides have said something.
    #expect(complete > 25, "\(complete) were looked at whole, with \(verdicts)")
    #expect(verdicts[.proved, default: 0] > 60)
    #expect(verdicts[.refuted, default: 0] > 10)
    #expect(verdicts[.unknown, default: 0] < 120)
  }

  private static func disagreements(
    _ report: SoundnessReport, _ oracle: SoundnessOracle
  ) -> [String] {
    var problems: [String] = []
    func verdict(_ property: SoundnessReport.Property, _ subject: String) -> SoundnessReport.Verdict
    {
      let points = report.findings.first { $0.property == property }?.points ?? []
      return points.first { $0.subject == subject }?.verdict ?? .proved
    }
    for stage in oracle.procedure.stages {
      let isReached = oracle.reached.contains(stage.id)
      let found = verdict(.reachable, stage.id)
      if isReached, found == .refuted { problems.append("\(stage.id) was reached") }
      guard isReached else {
        if found == .proved, oracle.isComplete { problems.append("\(stage.id) was not reached") }
        continue
      }
      for exit in stage.exits {
        let name = "\(stage.id).\(exit.id)"
        let found = verdict(.exits, name)
        if oracle.taken.contains(name), found == .refuted { problems.append("\(name) was taken") }
        if !oracle.taken.contains(name), found == .proved, oracle.isComplete {
          problems.append("\(name) was not taken")
        }
      }
    }
    let ends = report.findings.first { $0.property == .ends }?.verdict
    if oracle.isComplete {
      if oracle.isTrapped, ends == .proved { problems.append("a case could not end") }
      if !oracle.isTrapped, ends == .refuted { problems.append("every case could end") }
    }
    return problems
  }
}
