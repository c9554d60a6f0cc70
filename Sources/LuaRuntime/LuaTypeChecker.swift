import Diagnostics

/// Holds values against declared types, to any depth.
struct LuaTypeChecker {
  /// The names of the classes by their number.
  let classNames: [String]

  /// The value as the type wants it: 3.0 as the integer 3, an empty table as an empty list.
  func conform(_ value: LuaValue, to type: LuaType) throws -> LuaValue {
    if let plain = plain(value, type) { return plain }
    switch type {
    case .enumeration(_, let values): return try conform(value, toOneOf: values, type)
    case .list(let element): if let items = value.list { return try conform(items, element) }
    case .map(let element):
      if let table = value.table, table.items.isEmpty { return try conform(table, element) }
    case .record(let record):
      if let table = value.table { return .table(try conform(table, to: record)) }
    case .optional(let type): return try conform(value, to: type)
    case .union(let types): return try conform(value, toAnyOf: types, type)
    case .named(let named) where named.type.suits(value): return try conform(value, to: named.type)
    case .any, .boolean, .string, .integer, .number, .function, .object, .named: break
    }
    throw mismatch(value, type)
  }

  /// The scalar, function or object as the type wants it; nil where it takes a closer look.
  private func plain(_ value: LuaValue, _ type: LuaType) -> LuaValue? {
    switch type {
    case .any: value
    case .boolean: value.boolean == nil ? nil : value
    case .string: value.string == nil ? nil : value
    case .integer: value.integer.map { .integer($0) }
    case .number: value.number == nil ? nil : value
    case .function: value.function == nil ? nil : value
    case .object(let className):
      if let object = value.object, classNames[object.classID] == className { value } else { nil }
    case .optional(let type): value.isNil ? value : plain(value, type)
    case .union(let types): types.lazy.compactMap { plain(value, $0) }.first
    case .named(let named): plain(value, named.type)
    case .enumeration, .list, .map, .record: nil
    }
  }

  /// What a value is, as an error message says it.
  func phrase(for value: LuaValue) -> String {
    switch value {
    case .nil: "nil"
    case .boolean(let flag): "\(flag)"
    case .integer, .number: "a number"
    case .string: "a string"
    case .list: "a list"
    case .table: "a table"
    case .function: "a function"
    case .object(let object): classNames[object.classID].withArticle
    }
  }

  private func mismatch(_ value: LuaValue, _ type: LuaType) -> LuaMismatch {
    if case .integer = type, case .number(let number) = value {
      return LuaMismatch(reason: "expected an integer, got \(number)")
    }
    return LuaMismatch(reason: "expected \(type.phrase), got \(phrase(for: value))")
  }

  private func conform(_ value: LuaValue, toOneOf values: [String], _ type: LuaType) throws
    -> LuaValue
  {
    guard let text = value.string else { throw mismatch(value, type) }
    if values.contains(text) { return value }
    let reason = "'\(text)' is not allowed: \(Spelling.suggestion(for: text, among: values))"
    throw LuaMismatch(reason: reason)
  }

  private func conform(_ items: [LuaValue], _ element: LuaType) throws -> LuaValue {
    var conformed: [LuaValue] = []
    conformed.reserveCapacity(items.count)
    for (index, item) in items.enumerated() {
      conformed.append(try conform(item, to: element, inside: .item(index + 1)))
    }
    return .list(conformed)
  }

  private func conform(_ table: LuaTable, _ element: LuaType) throws -> LuaValue {
    var entries = table.entries
    for (index, entry) in table.entries.enumerated() {
      entries[index].value = try conform(entry.value, to: element, inside: .name(entry.key))
    }
    return .table(LuaTable(unsorted: entries, items: []))
  }

  private func conform(_ table: LuaTable, to record: LuaRecord) throws -> LuaTable {
    if !table.items.isEmpty {
      throw LuaMismatch(reason: "expected a table of named fields, got a list")
    }
    var conformed = table
    for (key, value) in table.entries {
      guard let field = record.fields.first(where: { $0.name == key }) else {
        let names = record.fields.map(\.name)
        let remedy = Spelling.suggestion(for: key, among: names)
        throw LuaMismatch(reason: "unknown field '\(key)': \(remedy)")
      }
      conformed[key] = try conform(value, to: field.type, inside: .name(key))
    }
    for field in record.fields where field.isRequired && table[field.name] == nil {
      throw LuaMismatch(reason: "the field '\(field.name)' is missing: give \(field.type.phrase)")
    }
    return conformed
  }

  private func conform(_ value: LuaValue, toAnyOf types: [LuaType], _ type: LuaType) throws
    -> LuaValue
  {
    var closest: LuaMismatch?
    for candidate in types {
      do {
        return try conform(value, to: candidate)
      } catch let mismatch as LuaMismatch {
        // What is wrong inside the one type that was meant says more than "expected a or b".
        if candidate.suits(value) { closest = closest ?? mismatch }
      }
    }
    throw closest ?? mismatch(value, type)
  }

  private func conform(_ value: LuaValue, to type: LuaType, inside step: LuaPath.Step) throws
    -> LuaValue
  {
    do {
      return try conform(value, to: type)
    } catch let mismatch as LuaMismatch {
      throw mismatch.inside(step)
    }
  }
}

extension LuaType {
  /// Whether a value has the outer shape of the type, so that what is wrong lies inside it.
  fileprivate func suits(_ value: LuaValue) -> Bool {
    switch self {
    case .enumeration: value.string != nil
    case .list: value.list != nil
    case .map, .record: value.table?.items.isEmpty == true
    case .optional(let type): type.suits(value)
    case .named(let named): named.type.suits(value)
    case .union(let types): types.contains { $0.suits(value) }
    default: false
    }
  }
}

extension LuaState {
  /// What keeps a value from being of a type, as an error message would say it; nil when it is of it.
  package func mismatch(of value: LuaValue, with type: LuaType) -> String? {
    do {
      _ = try checker.conform(value, to: type)
      return nil
    } catch let mismatch as LuaMismatch {
      return [mismatch.path.text, mismatch.reason].filter { !$0.isEmpty }.joined(separator: ": ")
    } catch {
      return "\(error)"
    }
  }
}
