import CaseStore
import ChangeImpact
import CompactModel
import Diagnostics
import LuaRuntime
import ProcedureEngine
import RuleEngine
import ScriptAPI

/// What stands inside a worker: one plugin at work on one area's facts.
///
/// It may as well stand in the process that asks, for tests. Confined to one thread.
package final class WorkerSession {
  private var run: ScriptRun?
  private var order: LoadOrder?
  private var prompt: ScriptPrompt?
  private var coding = CheckAnswerCoding()
  private var weigher: CaseWeigher?

  private let confinement: [ConfinementMeasure]

  /// A session in a process confined by the measures named.
  package init(confinement: [ConfinementMeasure] = []) { self.confinement = confinement }

  /// Makes a process that runs nothing but sessions safe to lose, on the thread they will run on.
  package static func prepareProcess() -> [ConfinementMeasure] {
    LuaProcess.endWhenOutOfMemory()
    let isWatched = LuaProcess.watchThisThread()
    return [
      ConfinementMeasure(
        "ends rather than run short of memory", isActive: true,
        detail: "exit code \(LuaProcess.memoryStatus)"),
      ConfinementMeasure(
        "meets deadlines inside slow steps", isActive: isWatched,
        detail: isWatched ? "a timer of its own" : "the system has no such timer"),
    ]
  }

  /// Answers one request.
  ///
  /// - Parameters:
  ///   - request: The bytes of a `WorkerRequest`.
  ///   - progress: Told of each case that is done, and of each rule on the way.
  /// - Returns: The bytes of a `WorkerAnswer`; a script's failure is an answer too.
  /// - Throws: What keeps the request from being read or the answer from being written.
  package func answer(_ request: [UInt8], progress: WorkerProgress? = nil) throws -> [UInt8] {
    let (request, cases) = try WorkerMessage.decodeRequest(request)
    let answer: WorkerAnswer
    do {
      answer = try self.answer(request, cases, progress)
    } catch {
      answer = .failed(ScriptFailure(error))
    }
    return try WorkerMessage.encode(answer, coding)
  }

  private func answer(
    _ request: WorkerRequest, _ bytes: ArraySlice<UInt8>, _ progress: WorkerProgress?
  ) throws -> WorkerAnswer {
    switch request {
    case .describe: return .described(confinement)
    case .load(let order): return .loaded(try load(order))
    case .check: return .checked(check(bytes, try loaded, progress))
    case .checkRule(let id): return .checked(check(bytes, try loaded.limited(to: [id]), progress))
    case .checkArea: return .checked(checkArea(bytes, try loaded, progress))
    case .checkAreaRule(let id):
      return .checked(checkArea(bytes, try loaded.limited(to: [id]), progress))
    case .view:
      let run = try loaded
      return .viewed(
        decode(bytes).cases.map { file in
          progress?.step()
          return run.view(run.track(file), written: file)
        })
    case .compare(let order):
      try compare(order)
      return .compared
    case .weigh: return .weighed(try weigh(bytes, progress))
    case .weighArea(let changed):
      let (cases, _) = decode(bytes, progress)
      var answer = WeighAnswer()
      let impact = try compared.weighArea(cases, standing: changed, &answer.work) {
        progress?.life()
      }
      answer.impacts = impact.map { [$0] } ?? []
      return .weighed(answer)
    case .report(let id, let year):
      let run = try loaded
      let cases = decode(bytes, progress).cases.map(run.track)
      return .report(try run.build(id, over: cases, year: year))
    case .test:
      return .tested(try loaded.plugin.test())
    case .testRule(let id):
      let plugin = try loaded.plugin
      return .tested(plugin.recorded { plugin.runExamples(of: id) })
    case .testFile(let path):
      let plugin = try loaded.plugin
      return .tested(plugin.recorded { plugin.runTests(in: path) })
    case .openPrompt:
      guard let order else { throw notLoaded }
      prompt = try ScriptPrompt(
        order.sources, limits: order.limits.luaLimits, facts: order.facts, asOf: order.asOf,
        cases: decode(bytes, progress).cases)
      return .prompted(ScriptPrompt.Answer())
    case .prompt(let line):
      guard let prompt else { throw notLoaded }
      return .prompted(try prompt.answer(line))
    }
  }

  private var loaded: ScriptRun {
    get throws {
      guard let run else { throw notLoaded }
      return run
    }
  }

  private var notLoaded: ScriptError {
    ScriptError("worker.not-loaded", "the worker was asked before a plugin was loaded")
  }

  private var compared: CaseWeigher {
    get throws {
      guard let weigher else { throw notLoaded }
      return weigher
    }
  }

  private func compare(_ order: CompareOrder) throws {
    func run(_ order: LoadOrder) throws -> ScriptRun {
      let plugin = try ScriptPlugin(
        order.sources, limits: order.limits.luaLimits, time: order.limits.pluginTime)
      return ScriptRun(plugin, facts: order.facts, asOf: order.asOf)
    }
    weigher = try CaseWeigher(
      old: try run(order.old), new: try run(order.new), plan: order.plan)
  }

  private func weigh(
    _ bytes: ArraySlice<UInt8>, _ progress: WorkerProgress?
  ) throws -> WeighAnswer {
    let weigher = try compared
    var answer = WeighAnswer()
    forEachCase(bytes) { decoded in
      answer.diagnostics += decoded.diagnostics
      guard let file = decoded.value.take() else { return }
      let impact = weigher.weigh(file, &answer.work) { progress?.life() }
      if let impact { answer.impacts.append(impact) }
      progress?.step()
    }
    return answer
  }

  private func load(_ order: LoadOrder) throws -> PluginDeclaration {
    let plugin = try ScriptPlugin(
      order.sources, limits: order.limits.luaLimits, time: order.limits.pluginTime)
    run = ScriptRun(
      plugin, facts: order.facts, asOf: order.asOf, only: order.rules.map { Set($0) })
    self.order = order
    coding = CheckAnswerCoding(rules: plugin.declaration.rules)
    return plugin.declaration
  }

  private func check(
    _ bytes: ArraySlice<UInt8>, _ run: ScriptRun, _ progress: WorkerProgress?
  ) -> CheckAnswer {
    var answer = CheckAnswer(results: RuleResults(), cases: 0, diagnostics: [])
    forEachCase(bytes) { decoded in
      answer.diagnostics += decoded.diagnostics
      guard let file = decoded.value.take() else { return }
      let line = file.origin.line
      let (findings, failures) = (answer.results.findings.count, answer.results.failures.count)
      let proposals = answer.results.proposals.count
      run.check(run.track(file), into: &answer.results) { progress?.life() }
      for index in findings..<answer.results.findings.count {
        answer.results.findings[index].subject.line = line
      }
      for index in proposals..<answer.results.proposals.count {
        answer.results.proposals[index].line = line
      }
      for index in failures..<answer.results.failures.count {
        answer.results.failures[index].subject.line = line
      }
      answer.cases += 1
      progress?.step()
    }
    answer.notes = run.notes
    return answer
  }

  private func checkArea(
    _ bytes: ArraySlice<UInt8>, _ run: ScriptRun, _ progress: WorkerProgress?
  ) -> CheckAnswer {
    let (cases, diagnostics) = decode(bytes, progress)
    var results = run.checkArea(cases.map(run.track)) { progress?.life() }
    results.sort()
    return CheckAnswer(
      results: results, cases: cases.count, diagnostics: diagnostics, notes: run.notes)
  }

  private func decode(
    _ bytes: ArraySlice<UInt8>, _ progress: WorkerProgress? = nil
  ) -> (cases: [Case], diagnostics: [Diagnostic]) {
    var cases: [Case] = []
    var diagnostics: [Diagnostic] = []
    forEachCase(bytes) { decoded in
      if let file = decoded.value.take() { cases.append(file) }
      diagnostics += decoded.diagnostics
      progress?.step()
    }
    return (cases, diagnostics)
  }

  private func forEachCase(_ bytes: ArraySlice<UInt8>, _ body: (inout Decoded<Case>) -> Void) {
    let block = CaseBlock(bytes: Array(bytes), firstLine: 1)
    CaseCoding.forEachCase(of: block, path: "", body)
  }
}
