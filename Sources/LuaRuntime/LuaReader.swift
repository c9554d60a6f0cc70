import CLuaShim

/// Copies a value from a Lua stack, tables to any allowed depth.
///
/// Tables are read raw: no metamethod runs, so the script cannot act while it is being read.
struct LuaReader {
  static let depthLimit = 32
  static let nodeLimit = 100_000
  static let byteLimit = 16 << 20

  private let stack: LuaStack
  private let state: LuaState
  private var nodes = 0
  private var bytes = 0
  /// The tables around the one being read.
  private var open: [UnsafeRawPointer] = []

  init(_ stack: LuaStack, of state: LuaState) {
    self.stack = stack
    self.state = state
  }

  /// The value in a slot, or a `LuaMismatch` with the path to the part that cannot be copied.
  mutating func read(_ index: Int32) throws -> LuaValue {
    let value = stack.peek(index)
    nodes += 1
    guard nodes <= Self.nodeLimit else {
      throw LuaMismatch(reason: "more than \(Self.nodeLimit) values are too many to pass on")
    }
    switch Int(value.kind) {
    case CLuaShim_kind_nil: return .nil
    case CLuaShim_kind_boolean: return .boolean(value.integer != 0)
    case CLuaShim_kind_integer: return .integer(value.integer)
    case CLuaShim_kind_number: return .number(value.number)
    case CLuaShim_kind_string: return .string(try text(value))
    case CLuaShim_kind_table: return try readTable(index, value)
    case CLuaShim_kind_function:
      CLuaShim_push_copy(stack.thread, index)
      return .function(stack.keep())
    case CLuaShim_kind_object:
      return .object(LuaObject(classID: Int(value.class_id), payload: value.integer))
    case CLuaShim_kind_late_object:
      let name = state.classNames[Int(value.class_id)]
      throw LuaMismatch(reason: "this \(name) belongs to a finished run")
    case CLuaShim_kind_error: return .string(stack.errorText(index))
    case CLuaShim_kind_thread:
      throw LuaMismatch(reason: "a coroutine cannot be passed on")
    default: throw LuaMismatch(reason: "this value cannot be passed on")
    }
  }

  private mutating func text(_ value: CLuaShim_Value) throws -> String {
    bytes += value.length
    guard bytes <= Self.byteLimit else {
      throw LuaMismatch(reason: "more than \(Self.byteLimit >> 20) MiB is too much to pass on")
    }
    guard let text = String(exactly: value.bytes) else {
      throw LuaMismatch(reason: "text that is not UTF-8 cannot be passed on")
    }
    return text
  }

  private mutating func readTable(_ index: Int32, _ value: CLuaShim_Value) throws -> LuaValue {
    guard let identity = value.identity, !open.contains(identity) else {
      throw LuaMismatch(reason: "a table that contains itself cannot be passed on")
    }
    guard open.count < Self.depthLimit else {
      throw LuaMismatch(reason: "tables nested more than \(Self.depthLimit) deep")
    }
    open.append(identity)
    defer { open.removeLast() }
    try stack.reserve(4)
    let table = index < 0 ? stack.top + index + 1 : index
    var items: [LuaValue] = []
    var scattered: [Int: LuaValue] = [:]
    var entries: [(key: String, value: LuaValue)] = []
    CLuaShim_push_nil(stack.thread)
    while CLuaShim_next(stack.thread, table) {
      let key = stack.peek(-2)
      switch Int(key.kind) {
      case CLuaShim_kind_integer:
        let position = Int(key.integer)
        let item = try read(inside: .item(position))
        if position == items.count + 1 { items.append(item) } else { scattered[position] = item }
      case CLuaShim_kind_string:
        let name = try text(key)
        entries.append((name, try read(inside: .name(name))))
      default:
        throw LuaMismatch(reason: "the keys of a table must be names, or 1, 2, 3 … of a list")
      }
      stack.top -= 1
    }
    while let item = scattered.removeValue(forKey: items.count + 1) { items.append(item) }
    if let stray = scattered.keys.min() {
      throw LuaMismatch(
        reason: "a list must count 1, 2, 3 … without a gap: [\(stray)] stands alone")
    }
    if entries.isEmpty, !items.isEmpty { return .list(items) }
    return .table(LuaTable(unsorted: entries, items: items))
  }

  /// Reads the value on top, the part of a table a step away.
  private mutating func read(inside step: LuaPath.Step) throws -> LuaValue {
    do {
      return try read(-1)
    } catch let mismatch as LuaMismatch {
      throw mismatch.inside(step)
    }
  }
}
