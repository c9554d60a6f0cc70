import CompactModel
import LuaRuntime
import TimeKeeping

/// A table whose shape has been held against its declared type, read with few words.
struct DeclaredTable {
  let table: LuaTable

  init(_ table: LuaTable) { self.table = table }
  init?(_ value: LuaValue) {
    guard let table = value.table else { return nil }
    self.init(table)
  }

  subscript(name: String) -> LuaValue { table[name] ?? .nil }

  func text(_ name: String) -> String? { self[name].string }

  /// A required text, which the declared type has made sure of.
  func words(_ name: String) -> String { self[name].string ?? "" }

  func flag(_ name: String) -> Bool? { self[name].boolean }

  func integer(_ name: String) -> Int? { self[name].integer.flatMap { Int(exactly: $0) } }

  func list(_ name: String) -> [LuaValue] { self[name].list ?? [] }

  func tables(_ name: String) -> [DeclaredTable] { list(name).compactMap(DeclaredTable.init) }

  /// A text or a list of texts.
  func texts(_ name: String) -> [String] {
    if let text = text(name) { return [text] }
    return list(name).compactMap(\.string)
  }

  func citations(_ name: String = "cite") -> [Citation] { texts(name).map { Citation($0) } }

  func member<Value: RawRepresentable>(_ name: String) -> Value? where Value.RawValue == String {
    text(name).flatMap(Value.init(rawValue:))
  }

  func members<Value: RawRepresentable>(_ name: String) -> [Value]
  where Value.RawValue == String {
    texts(name).compactMap(Value.init(rawValue:))
  }

  /// The position of a declaration object.
  func position(_ name: String) -> Int? { self[name].object.map { Int($0.payload) } }

  func positions(_ name: String) -> [Int] {
    list(name).compactMap(\.object).map { Int($0.payload) }
  }
}
