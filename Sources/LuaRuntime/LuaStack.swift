import CLuaShim

/// The one place where Swift moves values to and from a Lua stack.
///
/// It must be used in host mode, where no push can jump; the caller restores the stack's height.
struct LuaStack {
  let thread: OpaquePointer
  let pool: LuaReferencePool

  var top: Int32 {
    get { CLuaShim_top(thread) }
    nonmutating set { CLuaShim_set_top(thread, newValue) }
  }

  func reserve(_ slots: Int) throws {
    guard let slots = Int32(exactly: slots), CLuaShim_reserve(thread, slots) else {
      throw LuaError(.conversion, "too many values for one call")
    }
  }

  /// Tables nest at most this deep on their way into Lua.
  private static let depthLimit = 64

  func push(_ value: LuaValue) throws { try push(value, depth: 0) }

  private func push(_ value: LuaValue, depth: Int) throws {
    switch value {
    case .function(let reference): try push(reference)
    case .list(let items): try push(items: items, entries: [], depth: depth)
    case .table(let table): try push(items: table.items, entries: table.entries, depth: depth)
    default: _ = Self.push(scalar: value, on: thread)
    }
  }

  /// Pushes a value that is neither a function nor a table; false for those.
  ///
  /// Every field a rule reads passes here, so nothing is retained on the way.
  static func push(scalar value: LuaValue, on thread: OpaquePointer) -> Bool {
    switch value {
    case .nil: CLuaShim_push_nil(thread)
    case .boolean(let value): CLuaShim_push_boolean(thread, value)
    case .integer(let value): CLuaShim_push_integer(thread, value)
    case .number(let value): CLuaShim_push_number(thread, value)
    case .string(let value): push(value, on: thread)
    case .object(let object):
      CLuaShim_push_object(thread, Int32(truncatingIfNeeded: object.classID), object.payload)
    case .function, .list, .table: return false
    }
    return true
  }

  func push(_ text: String) { Self.push(text, on: thread) }

  func push(_ object: LuaObject) {
    CLuaShim_push_object(thread, Int32(truncatingIfNeeded: object.classID), object.payload)
  }

  private static func push(_ text: String, on thread: OpaquePointer) {
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        CLuaShim_push_string(thread, characters.baseAddress, characters.count)
      }
    }
  }

  /// The number, truth value or object in a slot; nil for all else, which takes a `LuaReader`.
  func small(_ index: Int32) -> LuaValue? { LuaValue(small: peek(index)) }

  func push(_ reference: LuaReference) throws {
    guard reference.pool === pool else {
      throw LuaError(.conversion, "this function belongs to another script")
    }
    CLuaShim_push_reference(thread, reference.id)
  }

  private func push(
    items: [LuaValue], entries: [(key: String, value: LuaValue)], depth: Int
  ) throws {
    guard depth < Self.depthLimit else {
      throw LuaError(.conversion, "a table nested more than \(Self.depthLimit) deep")
    }
    try reserve(8)
    CLuaShim_push_table(
      thread, Int32(truncatingIfNeeded: items.count), Int32(truncatingIfNeeded: entries.count))
    for (index, item) in items.enumerated() {
      try push(item, depth: depth + 1)
      CLuaShim_set_item(thread, Int64(index + 1))
    }
    for (key, value) in entries {
      push(key)
      try push(value, depth: depth + 1)
      CLuaShim_set_entry(thread)
    }
  }

  /// Pushes a list of texts.
  func push(names: [String]) throws { try push(.list(names.map(LuaValue.string))) }

  /// The raw kind and content of a slot; the text in it lives as long as the slot.
  func peek(_ index: Int32) -> CLuaShim_Value {
    var value = CLuaShim_Value()
    CLuaShim_read(thread, index, &value)
    return value
  }

  func isNil(_ index: Int32) -> Bool { Int(peek(index).kind) == CLuaShim_kind_nil }

  /// The object in a slot that is known to hold one.
  func object(_ index: Int32) -> LuaObject {
    let value = peek(index)
    return LuaObject(classID: Int(value.class_id), payload: value.integer)
  }

  func isTable(_ index: Int32) -> Bool { Int(peek(index).kind) == CLuaShim_kind_table }

  /// The text in a slot, mended where it is not UTF-8; nil when there is no string.
  func text(_ index: Int32) -> String? {
    let value = peek(index)
    guard Int(value.kind) == CLuaShim_kind_string else { return nil }
    return String(decoding: value.bytes, as: UTF8.self)
  }

  /// What `tostring` makes of the error object in a slot.
  func errorText(_ index: Int32) -> String {
    let place = errorText(index, CLuaShim_error_place)
    let message = errorText(index, CLuaShim_error_message)
    return place.isEmpty ? message : "\(place): \(message)"
  }

  /// One part of the error object in a slot.
  func errorText(_ index: Int32, _ part: Int) -> String {
    CLuaShim_push_error_part(thread, index, Int32(part))
    defer { top -= 1 }
    return text(-1) ?? ""
  }

  /// Takes the function or table on top off the stack and keeps it.
  func keep() -> LuaReference {
    releaseDropped()
    return LuaReference(pool: pool, id: CLuaShim_reference(thread))
  }

  func releaseDropped() {
    guard !pool.dropped.isEmpty else { return }
    for id in pool.dropped { CLuaShim_release(thread, id) }
    pool.dropped.removeAll(keepingCapacity: true)
  }
}

extension LuaValue {
  /// The value of a slot that holds a number, truth value or object; nil for all else.
  init?(small value: CLuaShim_Value) {
    switch Int(value.kind) {
    case CLuaShim_kind_nil: self = .nil
    case CLuaShim_kind_boolean: self = .boolean(value.integer != 0)
    case CLuaShim_kind_integer: self = .integer(value.integer)
    case CLuaShim_kind_number: self = .number(value.number)
    case CLuaShim_kind_object:
      self = .object(LuaObject(classID: Int(value.class_id), payload: value.integer))
    default: return nil
    }
  }
}

extension CLuaShim_Value {
  var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: text, count: length)
  }
}
