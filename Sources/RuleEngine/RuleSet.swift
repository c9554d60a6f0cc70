package import CompactModel
package import ProcedureEngine

/// The rules an area has adopted, arranged so that a case wakes only those that concern it.
package struct RuleSet {
  package let rules: [any Rule]
  private let caseRules: [(rule: any Rule, wakes: ActSet?)]
  private let recordRules: [String: [any Rule]]
  private let areaRules: [any Rule]
  private let compactRules: [any Rule]

  package init(_ rules: [any Rule]) {
    self.rules = rules
    var caseRules: [(any Rule, ActSet?)] = []
    var recordRules: [String: [any Rule]] = [:]
    var areaRules: [any Rule] = []
    var compactRules: [any Rule] = []
    for rule in rules {
      switch rule.descriptor.over {
      case .area: areaRules.append(rule)
      case .cases: caseRules.append((rule, rule.descriptor.wakes))
      case .compacts: compactRules.append(rule)
      case .records(let kind): recordRules[kind, default: []].append(rule)
      }
    }
    self.caseRules = caseRules
    self.recordRules = recordRules
    self.areaRules = areaRules
    self.compactRules = compactRules
  }

  /// Runs what concerns one case: the rules over cases its acts wake, and those over its records.
  ///
  /// `done` is called after each run of a rule.
  package func check(
    _ tracked: TrackedCase, into results: inout RuleResults, done: () -> Void = {}
  ) {
    let acts = tracked.file.acts
    for (rule, wakes) in caseRules {
      if let wakes, wakes.isDisjoint(with: acts) { continue }
      results.run(rule, .case(tracked), Finding.Subject(caseID: tracked.file.id))
      done()
    }
    guard !recordRules.isEmpty else { return }
    for (index, record) in tracked.file.about.enumerated() {
      for rule in recordRules[record.kind.name] ?? [] {
        results.run(
          rule, .caseRecord(index, of: tracked),
          Finding.Subject(caseID: tracked.file.id, row: index))
        done()
      }
    }
  }

  /// Runs what concerns the workspace as a whole: its registers, its Compacts and the area itself.
  package func checkArea(
    registers: [Register], compacts: Int, into results: inout RuleResults,
    done: () -> Void = {}
  ) {
    for rule in areaRules {
      results.run(rule, .area, Finding.Subject())
      done()
    }
    for index in 0..<compacts {
      for rule in compactRules {
        results.run(rule, .compact(index), Finding.Subject())
        done()
      }
    }
    for register in registers {
      let name = register.kind.register
      for rule in recordRules[register.kind.name] ?? [] {
        for index in register.rows.indices {
          results.run(
            rule, .row(index, register: name), Finding.Subject(register: name, row: index))
          done()
        }
      }
    }
  }
}
