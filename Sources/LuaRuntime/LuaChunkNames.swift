import Diagnostics

/// The names of the texts a state has loaded, to find the place a Lua message begins with.
///
/// Lua and its scripts know a text by its alias, people by its name.
struct LuaChunkNames {
  /// Names by the form of the alias that Lua shows, which is cut at the front when long.
  private var names: [String: String] = [:]
  private var aliases: [String: String] = [:]

  mutating func add(_ name: String, alias: String) {
    names[Self.shown(alias)] = name
    aliases[name] = alias
  }

  /// The name of the text with an alias.
  func name(of alias: String) -> String { names[Self.shown(alias)] ?? alias }

  /// A place as scripts may know it.
  func inside(_ place: Place) -> Place {
    var place = place
    place.path = aliases[place.path] ?? place.path
    return place
  }

  /// Splits `path:line: message` when the path is that of a loaded text.
  func split(_ message: String) -> (place: Place?, message: String) {
    let bytes = message.utf8
    guard let colon = bytes.firstIndex(of: 0x3A), let name = names[String(message[..<colon])] else {
      return (nil, message)
    }
    let rest = bytes[bytes.index(after: colon)...]
    let digits = rest.prefix { 0x30...0x39 ~= $0 }
    guard let line = Int(Substring(digits)), rest[digits.endIndex...].starts(with: ": ".utf8)
    else { return (nil, message) }
    let text = message[message.utf8.index(digits.endIndex, offsetBy: 2)...]
    return (Place(path: name, line: line), String(text))
  }

  /// The longest name Lua shows whole, and what it keeps of a longer one.
  private static let wholeLimit = 59
  private static let tailLength = 56

  private static func shown(_ name: String) -> String {
    guard name.utf8.count > wholeLimit else { return name }
    return "..." + String(decoding: name.utf8.suffix(tailLength), as: UTF8.self)
  }
}
