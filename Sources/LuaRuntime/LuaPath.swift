/// The way from a value to a part of it, as a script author would write it: `stages[2].exits`.
struct LuaPath {
  enum Step {
    case name(String)
    case item(Int)
  }

  private var steps: [Step]

  init(_ steps: [Step] = []) { self.steps = steps }

  var isEmpty: Bool { steps.isEmpty }

  /// The same path seen from one level further out.
  func inside(_ step: Step) -> LuaPath { LuaPath([step] + steps) }

  var text: String {
    var text = ""
    for step in steps {
      switch step {
      case .item(let index): text += "[\(index)]"
      case .name(let name) where name.isLuaName: text += text.isEmpty ? name : ".\(name)"
      case .name(let name): text += "[\"\(name)\"]"
      }
    }
    return text
  }
}

extension String {
  /// Whether Lua reads the text as a name, without regard to reserved words.
  var isLuaName: Bool {
    guard let first = utf8.first, !(0x30...0x39 ~= first) else { return false }
    return utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: true
      default: false
      }
    }
  }
}

/// What is wrong with a value, and with which part of it.
struct LuaMismatch: Error {
  var path = LuaPath()
  var reason: String

  func inside(_ step: LuaPath.Step) -> LuaMismatch {
    LuaMismatch(path: path.inside(step), reason: reason)
  }
}
