import CaseStore
import CompactModel
import Diagnostics
import LuaRuntime
import TimeKeeping

/// Turns what examples and tests write in Lua into cases and registers, by the very rules that case
/// files are read by.
struct GivenReader {
  /// Where the tables stand, for the places of errors.
  let path: String

  /// A case in the shape of its file; an id and a title may be left out.
  func file(_ value: LuaValue, id: String = "EXAMPLE-1") throws -> Case {
    var table = value.table ?? LuaTable()
    // In Lua the file's `case` key reads better as `id`, and both are understood.
    if let own = table["id"] {
      table["id"] = nil
      table["case"] = own
    }
    if table["case"] == nil { table["case"] = .string(id) }
    if table["title"] == nil { table["title"] = "An example" }
    if table["raised"] == nil { table["raised"] = "unknown" }
    if table["events"] == nil { table["events"] = .list([]) }
    let decoded = CaseCoding.decodeLine(
      LuaJSON.bytes(of: .table(table))[...], path: path, line: 1)
    guard let file = decoded.value else { throw problem(decoded.diagnostics.map(\.message)) }
    return file
  }

  /// A register by its name, with the rows a table lists.
  func register(_ name: String, _ rows: [LuaValue]) throws -> Register {
    guard let kind = RecordKind.keptIn(name) else {
      let hint = Spelling.suggestion(for: name, among: RecordKind.all.map(\.register))
      throw problem(["there is no register '\(name)': \(hint)"])
    }
    let decoded = RegisterCoding.decode(
      LuaJSON.bytes(of: .list(rows)), .yaml, kind: kind, path: path)
    guard let register = decoded.value, !decoded.hasErrors else {
      throw problem(decoded.diagnostics.map(\.message))
    }
    return register
  }

  func registers(_ table: LuaTable) throws -> [Register] {
    try table.entries.map { name, rows in try register(name, rows.list ?? []) }
  }

  func record(_ kind: RecordKind, _ value: LuaValue) throws -> Record {
    guard let row = try register(kind.register, [value]).rows.first else {
      throw problem(["the example gives nothing"])
    }
    return row
  }

  private func problem(_ messages: [String]) -> ScriptError {
    ScriptError("example.bad-input", messages.joined(separator: "; "))
  }
}
