import CLuaShim

/// A declared function ready to be called by its slot.
final class LuaFunctionEntry {
  /// The name in error messages: `concord.rule`, `case:commitment`.
  let title: String
  let parameters: [LuaParameter]
  private let shortcuts: [Shortcut]
  private let isMethod: Bool
  let capability: String?
  private let deprecation: LuaDeprecation?
  /// Whether the script has the capability.
  var isGranted = true
  /// Whether the use of the capability is noted.
  var isRecorded = false
  /// The phases it may be called in, as bits.
  private let phases: UInt8
  private let body: LuaFunctionDeclaration.Body
  private let shortBody: LuaFunctionDeclaration.ShortBody?
  /// The emptied arguments of the last call, whose memory serves the next one.
  private var spare: [LuaValue] = []

  init(_ declaration: LuaFunctionDeclaration, title: String, isMethod: Bool) {
    self.title = title
    self.isMethod = isMethod
    parameters = declaration.parameters
    shortcuts = declaration.parameters.map { Shortcut($0.type) }
    capability = declaration.terms.capability
    deprecation = declaration.terms.deprecation
    phases = declaration.terms.phases?.reduce(0) { $0 | $1.bit } ?? .max
    body = declaration.body
    shortBody = declaration.shortBody
  }

  /// What answers short calls in a phase, as capabilities are granted; nil where the method has none.
  func shortBody(in phase: LuaPhase) -> LuaShortAnswer? {
    guard let shortBody else { return nil }
    if phases & phase.bit == 0 {
      return LuaShortAnswer { [unowned self] _, _, _ in throw wrongPhase }
    }
    guard isWatched else { return LuaShortAnswer(answer: shortBody) }
    return LuaShortAnswer { [unowned self] payload, argument, state in
      try watch(in: state)
      return try shortBody(payload, argument, state)
    }
  }

  /// Runs the body with the `count` values on the stack.
  func call(_ stack: LuaStack, count: Int, in state: LuaState) throws -> LuaValue {
    if phases & state.phase.bit == 0 { throw wrongPhase }
    if isWatched { try watch(in: state) }
    // C has already held the receiver against the class.
    let receiver = isMethod ? stack.object(1) : nil
    // Taken and not borrowed: the body may come back here by way of a script.
    var arguments: [LuaValue] = []
    swap(&arguments, &spare)
    try read(&arguments, stack, count: count - (isMethod ? 1 : 0), in: state)
    let result = try body(LuaCall(state: state, receiver: receiver, arguments: arguments))
    arguments.removeAll(keepingCapacity: true)
    swap(&arguments, &spare)
    return result
  }

  private func read(
    _ arguments: inout [LuaValue], _ stack: LuaStack, count: Int, in state: LuaState
  ) throws {
    let first = isMethod ? 2 : 1
    if count > parameters.count {
      for index in parameters.count..<count where !stack.isNil(Int32(first + index)) {
        throw tooMany(count)
      }
    }
    for index in parameters.indices {
      let slot = Int32(first + index)
      do {
        if index < count, let value = try shortcuts[index].read(slot, stack, state) {
          arguments.append(value)
          continue
        }
        let value = index < count ? try read(slot, stack, state) : .nil
        if value.isNil, parameters[index].isOptional {
          arguments.append(.nil)
        } else {
          arguments.append(try state.checker.conform(value, to: parameters[index].type))
        }
      } catch let mismatch as LuaMismatch {
        throw describe(mismatch, index: index, isTable: stack.isTable(slot))
      }
    }
  }

  private func read(_ slot: Int32, _ stack: LuaStack, _ state: LuaState) throws -> LuaValue {
    if let value = stack.small(slot) { return value }
    var reader = LuaReader(stack, of: state)
    return try reader.read(slot)
  }

  /// The message for a wrong argument: it leads to the part at fault by the shortest path.
  private func describe(_ mismatch: LuaMismatch, index: Int, isTable: Bool) -> LuaError {
    let name = parameters[index].name
    let trail =
      if !isTable {
        "argument \(index + 1) (\(name))"
      } else if parameters.count == 1 {
        mismatch.path.text
      } else {
        mismatch.path.inside(.name(name)).text
      }
    let parts = [title, trail, mismatch.reason].filter { !$0.isEmpty }
    return LuaError(.argument, parts.joined(separator: ": "))
  }

  private func tooMany(_ count: Int) -> LuaError {
    let allowed =
      switch parameters.count {
      case 0: "no arguments"
      case 1: "1 argument"
      case let count: "\(count) arguments"
      }
    return LuaError(.argument, "\(title): takes \(allowed), got \(count)")
  }

  /// Whether a call is refused or noted.
  private var isWatched: Bool { !isGranted || isRecorded || deprecation != nil }

  private func watch(in state: LuaState) throws {
    if let deprecation { state.noteUse(of: title, deprecation) }
    guard let capability else { return }
    guard isGranted else { throw state.grants.refusal(capability, title) }
    if isRecorded { state.grants.used.insert(capability) }
  }

  private var wrongPhase: LuaError {
    let moments = Set(LuaPhase.allCases.filter { phases & $0.bit != 0 }).moments
    return LuaError(.argument, "\(title) can be called only \(moments)")
  }
}

/// A quick way to an argument that is as it should be.
private enum Shortcut {
  case none
  /// One of a number of words, by their bytes.
  case word(LuaWords)
  case record(LuaRecordReader)

  init(_ type: LuaType) {
    switch type {
    case .enumeration(_, let words): self = .word(LuaWords(words))
    case .record(let record): self = LuaRecordReader(record).map { .record($0) } ?? .none
    default: self = .none
    }
  }

  /// The argument in a slot; nil where it has to be looked at the long way.
  func read(_ slot: Int32, _ stack: LuaStack, _ state: LuaState) throws -> LuaValue? {
    switch self {
    case .none: return nil
    case .word(let words):
      let value = stack.peek(slot)
      guard Int(value.kind) == CLuaShim_kind_string else { return nil }
      return words.word(value.bytes).map { .string($0) }
    case .record(let reader): return try reader.read(slot, stack, state).map { .table($0) }
    }
  }
}
