import LuaRuntime
import TimeKeeping

/// Lua tables as JSON text, with every scalar a string: the decoders give scalars their types.
enum LuaJSON {
  static func bytes(of value: LuaValue) -> [UInt8] {
    var bytes: [UInt8] = []
    write(value, to: &bytes)
    return bytes
  }

  private static func write(_ value: LuaValue, to bytes: inout [UInt8]) {
    switch value {
    case .list(let items): write(items, to: &bytes)
    case .table(let table) where table.entries.isEmpty: write(table.items, to: &bytes)
    case .table(let table):
      bytes.append(UInt8(ascii: "{"))
      for (number, entry) in table.entries.enumerated() {
        if number > 0 { bytes.append(UInt8(ascii: ",")) }
        write(entry.key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        write(entry.value, to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    default:
      if let day = value.day {
        write(day.iso, to: &bytes)
      } else {
        write(value.words ?? "", to: &bytes)
      }
    }
  }

  private static func write(_ items: [LuaValue], to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "["))
    for (number, item) in items.enumerated() {
      if number > 0 { bytes.append(UInt8(ascii: ",")) }
      write(item, to: &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private static func write(_ text: String, to bytes: inout [UInt8]) {
    let hex = Array("0123456789abcdef".utf8)
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0..<0x20:
        bytes += Array("\\u00".utf8) + [hex[Int(byte >> 4)], hex[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
