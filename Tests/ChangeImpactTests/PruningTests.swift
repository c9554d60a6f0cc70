import ChangeImpact
import CompactModel
import DocumentKit
import Foundation
import ScriptAPI
import Testing

@Suite("Working out only what a change can touch")
struct PruningTests {
  /// How many random changes are tried on each area; `IMPACT_SEEDS` tries more.
  static let seeds = ProcessInfo.processInfo.environment["IMPACT_SEEDS"].flatMap { UInt64($0) } ?? 8

  @Test func `brings what working out everything brings, on random changes of every example`()
    throws
  {
    var weighed = 0
    var changing = 0
    for area in Archive.areas {
      let archive = try Archive(area)
      for seed in 1...Self.seeds {
        var change = RandomChange(seed: seed)
        // What does not load is for the author to mend, and weighs nothing.
        guard let other = archive.run(change.apply(to: archive.sources)) else { continue }
        let pruned = try archive.weigh(other)
        let full = try archive.weigh(other, isFull: true)
        #expect(pruned.impacts == full.impacts, "\(area), seed \(seed)")
        #expect(pruned.work.checks <= full.work.checks)
        weighed += 1
        if !full.impacts.isEmpty { changing += 1 }
        try checkReports(archive, other, pruned.work, "\(area), seed \(seed)")
      }
    }
    // A test of changes that none of the cases feels would show nothing.
    #expect(weighed > 10 && changing > 3, "\(weighed) weighed, \(changing) with effect")
  }

  /// A report that is not built again is the same under both versions.
  private func checkReports(
    _ archive: Archive, _ other: ScriptRun, _ work: ImpactWork, _ comment: Comment
  ) throws {
    let comparison = try archive.comparison(to: other)
    let built = Set(comparison.reports(toBuild: work.changed, isFull: false))
    for report in comparison.new.declaration.reports where !built.contains(report.id) {
      #expect(
        try archive.report(report.id, archive.run) == archive.report(report.id, other), comment)
    }
  }

  @Test func `runs nothing when only comments differ`() throws {
    let archive = try Archive("richmond")
    let other = try archive.replacing(
      "-- None of the procedures sets", by: "-- No procedure sets", in: "cases/waiting.lua")
    #expect(try archive.comparison(to: other).changes == [])
    let (impacts, work) = try archive.weigh(other)
    #expect(impacts == [])
    #expect(work.checks == 0 && work.replayed == 0)
  }

  @Test func `runs only the rule whose setting differs`() throws {
    let archive = try Archive("richmond")
    let other = try archive.replacing(
      "{ use = \"cases.waiting\",", by: "{ use = \"cases.waiting\", settings = { days = 7 },",
      in: "plugin.lua")
    let (_, work) = try archive.weigh(other)
    #expect(work.rules == ["cases.waiting"])
    #expect(work.replayed == 0)
  }

  @Test func `replays only the cases that a changed time limit can run in`() throws {
    let archive = try Archive("richmond")
    let other = try archive.replacing("count = 3", by: "count = 4", in: "procedure.lua")
    let about = archive.cases.filter { $0.about.contains { $0.kind.name == "decision" } }
    let (impacts, work) = try archive.weigh(other)
    #expect(work.replayed == about.count && about.count < archive.cases.count)
    // These two make up names (`passed_over[kind]`), so that nobody can tell what they read.
    #expect(work.rules == ["cases.silences", "richmond.forum_agenda"])
    #expect(impacts.compactMap(\.caseID) == about.map(\.id))
  }
}
