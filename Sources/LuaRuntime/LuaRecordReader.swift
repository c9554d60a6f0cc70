import CLuaShim

/// Copies flat tables of one declared shape, in one pass and without copying the names.
///
/// It knows only what is right: whatever is out of the ordinary is left to `LuaReader` and
/// `LuaTypeChecker`, which also know what to say about it.
struct LuaRecordReader {
  /// The fields by the order of their names' UTF-8 bytes.
  private let fields: [LuaField]
  /// Which of them a table must have, as bits.
  private let required: UInt64

  /// A reader for a record of at most 64 fields; nil for a larger one.
  init?(_ record: LuaRecord) {
    guard record.fields.count <= 64 else { return nil }
    let fields = record.fields.sorted { $0.name.byteOrder($1.name) < 0 }
    self.fields = fields
    required = fields.indices.reduce(0) { $0 | (fields[$1].isRequired ? 1 << UInt64($1) : 0) }
  }

  /// The table in a slot counted from the bottom; nil where it needs a closer look.
  func read(_ table: Int32, _ stack: LuaStack, _ state: LuaState) throws -> LuaTable? {
    guard stack.isTable(table) else { return nil }
    try stack.reserve(4)
    let top = stack.top
    defer { stack.top = top }
    var values = [LuaValue](repeating: .nil, count: fields.count)
    var seen: UInt64 = 0
    var bytes = 0
    CLuaShim_push_nil(stack.thread)
    while CLuaShim_next(stack.thread, table) {
      guard let index = index(of: stack.peek(-2)),
        let value = plainValue(stack.peek(-1), &bytes),
        let fitting = try? state.checker.conform(value, to: fields[index].type)
      else { return nil }
      values[index] = fitting
      seen |= 1 << UInt64(index)
      stack.top -= 1
    }
    guard seen & required == required else { return nil }
    var entries: [(key: String, value: LuaValue)] = []
    entries.reserveCapacity(seen.nonzeroBitCount)
    for index in fields.indices where seen & (1 << UInt64(index)) != 0 {
      entries.append((fields[index].name, values[index]))
    }
    return LuaTable(sorted: entries)
  }

  private func index(of key: CLuaShim_Value) -> Int? {
    guard Int(key.kind) == CLuaShim_kind_string, let text = key.text else { return nil }
    return fields.firstIndex { field in
      guard field.name.utf8.count == key.length else { return false }
      var name = field.name
      return name.withUTF8 { CLuaShim_compare($0.baseAddress, text, key.length) == 0 }
    }
  }

  /// A scalar, a text or an object; nil for all else.
  private func plainValue(_ value: CLuaShim_Value, _ bytes: inout Int) -> LuaValue? {
    guard Int(value.kind) == CLuaShim_kind_string else { return LuaValue(small: value) }
    bytes += value.length
    guard bytes <= LuaReader.byteLimit else { return nil }
    return String(exactly: value.bytes).map { .string($0) }
  }
}
