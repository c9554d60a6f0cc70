import ChangeImpact
import CompactModel
import Diagnostics
import ProcedureEngine
import RuleEngine
import ScriptAPI
import ScriptWorkers
import TimeKeeping

/// What would have had to be otherwise in a case for something to have come out otherwise.
package struct WhyNotAnswer: Sendable {
  package let subject: WhySubject
  /// Whether the rule fires, or the time limit is late.
  package let holds: Bool
  /// How it is, in one sentence.
  package let present: String
  /// The smallest change of a recorded day, in one sentence; nil when there is none within the bound.
  package let day: String?
  /// An act whose absence makes the difference, in one sentence; nil when there is none.
  package let act: String?
  /// How far was looked, in one sentence.
  package let bound: String
}

extension Workbench {
  /// How many days a recorded day is moved at most, either way.
  static let mostDays = 400

  /// Finds the smallest change of the recorded days and acts of a case that makes a rule not fire, or
  /// fire where it does not, or a time limit be met.
  ///
  /// Every candidate is played by the engine itself. One fact is changed at a time, by up to 400 days.
  package func whyNot(
    _ subject: WhySubject, of caseID: String, in workspace: OpenWorkspace
  ) throws -> WhyNotAnswer {
    let file = try workspace.file(caseID)
    let search = VariantSearch(
      subject: subject, maker: VariantMaker(file: file, today: configuration.asOf),
      workspace: workspace)
    return try search.answer()
  }
}

/// Looks for the smallest change of one fact that turns an answer round.
private struct VariantSearch {
  let subject: WhySubject
  let maker: VariantMaker
  let workspace: OpenWorkspace

  func answer() throws -> WhyNotAnswer {
    let now = try holds(in: [maker.file])
    guard let present = now.first ?? nil else {
      return WhyNotAnswer(
        subject: subject, holds: false, present: notThere, day: nil, act: nil, bound: bound)
    }
    let words = VariantWords(file: maker.file, subject: subject, held: present)
    return WhyNotAnswer(
      subject: subject, holds: present, present: words.present,
      day: try movedDay(from: present).map(words.sentence),
      act: try addedAct(from: present).map(words.sentence), bound: bound)
  }

  private var bound: String {
    "Looked for among changes of one recorded day by up to \(Workbench.mostDays) days, and single acts "
      + "not on record."
  }

  private var notThere: String {
    if case .deadline(let id) = subject { return "The time limit '\(id)' is not running." }
    return "There is nothing to ask."
  }

  /// The smallest move of a day that turns the answer round, and whether every longer one does too.
  private func movedDay(from present: Bool) throws -> (change: FactChange, isOpenEnded: Bool)? {
    var distances = 1...16
    while true {
      var found: (day: RecordedDay, distance: Int)?
      var variants: [(day: RecordedDay, distance: Int, file: Case)] = []
      for (day, old, from, to) in maker.days {
        for distance in distances {
          for signed in [-distance, distance] {
            guard let variant = maker.moving(day, from: old, by: signed) else { continue }
            guard let new = old.adding(days: signed), from <= new, new <= to else { continue }
            variants.append((day, signed, variant.file))
          }
        }
      }
      let answers = try holds(in: variants.map(\.file))
      for (variant, answer) in zip(variants, answers) where answer == !present {
        if abs(variant.distance) < abs(found?.distance ?? .max) {
          found = (variant.day, variant.distance)
        }
      }
      if let found {
        return (.moved(found.day, by: found.distance), try isOpenEnded(found, from: present))
      }
      guard distances.upperBound < Workbench.mostDays else { return nil }
      distances = distances.upperBound + 1...min(distances.upperBound * 5, Workbench.mostDays)
    }
  }

  /// Whether every day further in the same direction turns the answer round as well.
  private func isOpenEnded(
    _ found: (day: RecordedDay, distance: Int), from present: Bool
  ) throws -> Bool {
    guard let (day, old, from, to) = maker.days.first(where: { $0.day == found.day }) else {
      return false
    }
    let sign = found.distance.signum()
    let further = (abs(found.distance)...Workbench.mostDays).compactMap { distance -> Case? in
      guard let new = old.adding(days: sign * distance), from <= new, new <= to else { return nil }
      return maker.moving(day, from: old, by: sign * distance)?.file
    }
    return try holds(in: further).allSatisfy { $0 == !present }
  }

  private func addedAct(from present: Bool) throws -> (change: FactChange, isOpenEnded: Bool)? {
    let variants = acts.flatMap { act in maker.daysOfActs.map { maker.adding(act, on: $0) } }
    let answers = try holds(in: variants.map(\.file))
    for (variant, answer) in zip(variants, answers) where answer == !present {
      return (variant.change, false)
    }
    return nil
  }

  /// The acts the rule or the clock looks at.
  private var acts: [Act] {
    switch subject {
    case .rule(let id):
      return WatchedActs.of(
        rule: id, in: workspace.declaration, workspace.host.order.sources)
    case .deadline(let id):
      let procedures = workspace.declaration.procedures
      let clocks = procedures.flatMap(\.clocks) + procedures.flatMap(\.stages).flatMap(\.clocks)
      return clocks.filter { $0.id == id }.flatMap(\.stops)
    case .stage: return []
    }
  }

  /// For each case, whether the rule fires or the time limit is late; nil where there is no answer.
  private func holds(in files: [Case]) throws -> [Bool?] {
    let lines = files.map(OpenWorkspace.line)
    switch subject {
    case .rule(let id): return try fires(id, lines)
    case .deadline(let id):
      return try workspace.host.view(lines).map { result in
        let running = (try? result.get())?.deadlines.filter { $0.id == id } ?? []
        return running.isEmpty ? nil : running.contains { $0.status == .late }
      }
    case .stage: return files.map { _ in nil }
    }
  }

  private func fires(_ rule: String, _ lines: [ArraySlice<UInt8>]) throws -> [Bool?] {
    var found: [Bool?] = []
    let jobs = stride(from: 0, to: lines.count, by: Job.casesAtOnce).map { start in
      Job(
        .checkRule(rule), each: Array(lines[start..<min(start + Job.casesAtOnce, lines.count)]))
    }
    var done = 0
    try workspace.host.check(jobs) { answer in
      let count = jobs[done].count
      done += 1
      var batch = [Bool?](repeating: false, count: count)
      for failure in answer.results.failures {
        if let line = failure.subject.line, batch.indices.contains(line - 1) {
          batch[line - 1] = nil
        }
      }
      for finding in answer.results.findings where finding.rule == rule {
        if let line = finding.subject.line, batch.indices.contains(line - 1) {
          batch[line - 1] = true
        }
      }
      found += batch
    }
    return found
  }
}
