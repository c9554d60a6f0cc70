import CLuaShim

/// One Lua state: scripts, their budget, and what the host declared to them.
///
/// A state is confined to the thread (or other serial executor) that made it. After a limit has
/// stopped a script the state is finished and refuses every further call.
package final class LuaState {
  package let limits: LuaLimits
  package let api: LuaAPI
  /// The host's own data for the functions and properties it declared.
  ///
  /// Every read of a field asks for it, so that a look-out for changes on the side would show.
  @exclusivity(unchecked) package var context: AnyObject?
  /// The phase that functions bound to phases are held against; it decides on the budget of calls.
  package var phase: LuaPhase = .load {
    didSet {
      guard phase != oldValue else { return }
      setBudget()
      settleShortBodies()
    }
  }
  /// What scripts printed, one entry a call, up to `LuaLimits.printed` bytes.
  package internal(set) var printed: [String] = []

  /// The lines of scripts that used what is on its way out, as far as they were noted.
  package internal(set) var deprecatedUses: Set<LuaDeprecatedUse> = []

  let host: OpaquePointer
  let checker: LuaTypeChecker
  let pool = LuaReferencePool()
  var errors = LuaErrorRegister()
  /// Replaced only between runs, so that reading a field need not look out for a change.
  @exclusivity(unchecked) var getters: [LuaGetter]
  /// By the functions' positions; replaced like `getters`, when the phase or a grant changes.
  @exclusivity(unchecked) var shortBodies: [LuaShortAnswer?] = []
  var grants = LuaGrants()
  let functions: [LuaFunctionEntry]
  let modules: (String) -> LuaModuleSource?
  let moduleNames: () -> [String]
  var chunks = LuaChunkNames()
  var printedBytes = 0
  /// Bytes the closed state did not give back; nil while it is open.
  private(set) var leftover: Int?

  /// Makes a state and declares the host's interface in it.
  ///
  /// - Parameters:
  ///   - limits: What each outermost call may use up.
  ///   - api: The declarations.
  ///   - modules: Finds the source for a name given to `require`.
  ///   - moduleNames: The names `require` knows, for suggestions.
  /// - Throws: `LuaError` with code `host` and every fault found in the declarations.
  package init(
    limits: LuaLimits = .standard, api: LuaAPI = LuaAPI(),
    modules: @escaping (String) -> LuaModuleSource? = { _ in nil },
    moduleNames: @escaping () -> [String] = { [] }
  ) throws {
    let audit = LuaAPIAudit(api)
    if !audit.faults.isEmpty {
      let faults = audit.faults.joined(separator: "; ")
      throw LuaError(.host, "the script interface is faulty: \(faults)")
    }
    let host = CLuaShim_create(LuaDispatch.callbacks, limits.memory)
    guard let host else { throw LuaError(.memory, "there is no memory for a script") }
    let registrar: LuaRegistrar
    do {
      registrar = try LuaRegistrar(api, on: host)
    } catch {
      CLuaShim_destroy(host)
      throw error
    }
    self.host = host
    self.limits = limits
    self.api = api
    self.modules = modules
    self.moduleNames = moduleNames
    getters = registrar.getters
    functions = registrar.functions
    checker = LuaTypeChecker(classNames: api.classes.map(\.name))
    CLuaShim_set_context(host, Unmanaged.passUnretained(self).toOpaque())
    setBudget()
    settleShortBodies()
    CLuaShim_refuse_growth(host, Int64(limits.refusedGrowth ?? 0))
  }

  deinit {
    guard leftover == nil else { return }
    let bytes = CLuaShim_destroy(host)
    assert(bytes == 0, "a closed state kept \(bytes) bytes")
  }

  private func setBudget() {
    CLuaShim_set_budget(host, Int64(budget.steps), budget.nanoseconds)
  }

  /// Settles once what answers short calls, so that a call need not ask.
  func settleShortBodies() { shortBodies = functions.map { $0.shortBody(in: phase) } }

  /// What each outermost call may use up now.
  var budget: LuaBudget { limits.budget(in: phase) }

  var classNames: [String] { checker.classNames }
}

extension LuaState {
  /// Ends a run: objects handed out so far no longer work, and errors scripts kept lose their cause.
  package func endRun() {
    guard leftover == nil else { return }
    CLuaShim_next_generation(host)
    errors.removeAll()
    stack.releaseDropped()
  }

  /// Closes the state and returns how many bytes it failed to give back, which is zero.
  ///
  /// It must not be called from a host function's body.
  @discardableResult
  package func close() -> Int {
    if let leftover { return leftover }
    precondition(CLuaShim_depth(host) == 0, "a state cannot be closed while a script runs in it")
    let bytes = Int(CLuaShim_destroy(host))
    assert(bytes == 0, "a closed state kept \(bytes) bytes")
    leftover = bytes
    errors.removeAll()
    return bytes
  }

  /// Steps the last outermost call has used so far.
  package var stepsUsed: Int { leftover == nil ? Int(CLuaShim_steps(host)) : 0 }
  /// What all outermost calls so far have used.
  package var spent: LuaBudget {
    guard leftover == nil else { return LuaBudget(steps: 0, wall: .zero) }
    return LuaBudget(
      steps: Int(CLuaShim_spent_steps(host)),
      wall: .nanoseconds(CLuaShim_spent_nanoseconds(host)))
  }
  /// How many blocks have been asked for or made larger since the state was made.
  package var growths: Int { leftover == nil ? Int(CLuaShim_growths(host)) : 0 }
  package var liveBytes: Int { leftover ?? Int(CLuaShim_live_bytes(host)) }
  /// Whether a limit has stopped the state for good.
  package var isKilled: Bool { leftover == nil && CLuaShim_killed(host) != CLuaShim_kill_none }

  /// Runs a full garbage collection.
  package func collectGarbage() {
    guard leftover == nil else { return }
    CLuaShim_collect(host)
    errors.releaseCollected(by: host)
  }
}
