/// A name of Lua's own library, and what has become of it for scripts.
package struct LuaLibraryMember: Sendable {
  package enum Standing: Sendable, Hashable {
    /// As Lua's manual says.
    case same
    /// There, with a difference in one sentence.
    case differs(String)
    /// Not there, for a reason in one sentence.
    case absent(String)
  }

  /// The name as scripts write it: `string.format`.
  package var name: String
  /// What it does, in a few words.
  package var summary: String
  package var standing: Standing

  package var isPresent: Bool {
    if case .absent = standing { false } else { true }
  }
}

/// All of Lua 5.4's own library, in the order of its manual.
package enum LuaLibrary {
  package static let members: [LuaLibraryMember] =
    base + coroutine + string + utf8 + table + math + debug + absent

  /// The tables of the library that scripts find.
  package static let tables: [String] = ["coroutine", "debug", "math", "string", "table", "utf8"]

  private static func same(_ name: String, _ summary: String) -> LuaLibraryMember {
    LuaLibraryMember(name: name, summary: summary, standing: .same)
  }

  private static func other(
    _ name: String, _ summary: String, _ difference: String
  ) -> LuaLibraryMember {
    LuaLibraryMember(name: name, summary: summary, standing: .differs(difference))
  }

  private static func gone(
    _ name: String, _ summary: String, _ reason: String
  ) -> LuaLibraryMember {
    LuaLibraryMember(name: name, summary: summary, standing: .absent(reason))
  }

  private static let base = [
    same("_VERSION", "the text \"Lua 5.4\""),
    same("assert", "raises an error unless its first argument is true"),
    same("error", "raises an error"),
    same("getmetatable", "gets the metatable of a table"),
    same("ipairs", "goes over the items 1, 2, 3 … of a list"),
    other(
      "next", "gets the entry that follows a key",
      "Keys come in a fixed order: numbers, then texts, each from small to large."),
    other(
      "pairs", "goes over the entries of a table, or the properties of an object",
      "Keys come in a fixed order: numbers, then texts, each from small to large; properties come as "
        + "declared."),
    other("pcall", "calls a function and catches its error", "A limit that was hit is not caught."),
    other(
      "print", "prints", "The text is collected, up to 1 MiB, and shown by whoever asks for it."),
    same("rawequal", "compares without metamethods"),
    same("rawget", "reads an entry without metamethods"),
    same("rawlen", "gets a length without metamethods"),
    other("rawset", "writes an entry without metamethods", "Read-only tables stay read-only."),
    other(
      "require", "loads a module",
      "Only `folder.file` of the plugin's own folder, and `shared.topic.file` of the shared rules."),
    same("select", "gets the arguments after a number"),
    other(
      "setmetatable", "sets the metatable of a table",
      "`__gc`, `__mode` and `__concat` are refused."),
    same("tonumber", "makes a number of a text"),
    other(
      "tostring", "makes a text of a value",
      "A table or function is only named, without an address."),
    same("type", "names the type of a value; an object is a userdata"),
    other(
      "xpcall", "calls a function with a handler for its errors",
      "A limit that was hit is not caught."),
  ]

  private static let coroutine = [
    same("coroutine.close", "ends a coroutine that is not running"),
    other("coroutine.create", "makes a coroutine", "It shares the limits of whoever made it."),
    same("coroutine.isyieldable", "says whether the running coroutine can yield"),
    other(
      "coroutine.resume", "runs a coroutine on to its next yield",
      "A limit that was hit is not caught."),
    same("coroutine.running", "gets the running coroutine"),
    same("coroutine.status", "says what a coroutine is doing"),
    other(
      "coroutine.wrap", "makes a function that resumes a coroutine",
      "It shares the limits of whoever made it."),
    same("coroutine.yield", "hands values back to whoever resumed"),
  ]

  private static let string = [
    same("string.byte", "gets the bytes of a text"),
    same("string.char", "makes a text of bytes"),
    same("string.find", "finds a pattern in a text"),
    other(
      "string.format", "fills values into a text", "`%p` is refused; the result is at most 8 MiB."),
    same("string.gmatch", "goes over the matches of a pattern"),
    same("string.gsub", "replaces the matches of a pattern"),
    same("string.len", "counts the bytes of a text"),
    same("string.lower", "makes the letters A to Z small"),
    same("string.match", "gets what a pattern captures"),
    same("string.pack", "packs values into bytes"),
    same("string.packsize", "gets the size of packed values"),
    other("string.rep", "repeats a text", "The result is at most 8 MiB."),
    same("string.reverse", "turns the bytes of a text round"),
    same("string.sub", "cuts a part out of a text"),
    same("string.unpack", "gets values back from bytes"),
    same("string.upper", "makes the letters a to z large"),
  ]

  private static let utf8 = [
    same("utf8.char", "makes a text of code points"),
    same("utf8.charpattern", "the pattern that matches one character"),
    same("utf8.codepoint", "gets the code points of a text"),
    same("utf8.codes", "goes over the characters of a text"),
    same("utf8.len", "counts the characters of a text"),
    same("utf8.offset", "finds where a character begins"),
  ]

  private static let bounded = "At most 500,000 elements at once."

  private static let table = [
    other("table.concat", "joins texts and numbers", "The result is at most 8 MiB."),
    other("table.insert", "puts an item into a list", bounded),
    other("table.move", "copies items within a list or to another", bounded),
    same("table.pack", "makes a list of its arguments"),
    other("table.remove", "takes an item out of a list", bounded),
    other(
      "table.sort", "sorts a list", "A table with `__len` is refused; at most 1,000,000 elements."),
    other(
      "table.unpack", "returns the items of a list", "At most 250,000 values at once."),
  ]

  private static let math = [
    same("math.abs", "the value without its sign"),
    same("math.acos", "the arc cosine"),
    same("math.asin", "the arc sine"),
    same("math.atan", "the arc tangent"),
    same("math.ceil", "the next whole number up"),
    same("math.cos", "the cosine"),
    same("math.deg", "degrees from radians"),
    same("math.exp", "a power of e"),
    same("math.floor", "the next whole number down"),
    same("math.fmod", "the rest of a division, rounded towards zero"),
    same("math.huge", "infinity"),
    same("math.log", "the logarithm"),
    same("math.max", "the largest argument"),
    same("math.maxinteger", "the largest integer"),
    same("math.min", "the smallest argument"),
    same("math.mininteger", "the smallest integer"),
    same("math.modf", "the whole and the broken part"),
    same("math.pi", "the circle's number"),
    same("math.rad", "radians from degrees"),
    same("math.sin", "the sine"),
    same("math.sqrt", "the square root"),
    same("math.tan", "the tangent"),
    same("math.tointeger", "the value as an integer, if it is one"),
    same("math.type", "integer, float or nil"),
    same("math.ult", "compares integers as if they had no sign"),
  ]

  private static let chance = "The same facts must always give the same findings."
  private static let inner = "It reaches behind every limit, like all of `debug` but `traceback`."
  private static let code = "Scripts are the files of a plugin and nothing else."

  private static let debug = [
    other(
      "debug.traceback", "tells which functions are at work, below a message",
      "It takes the message only, and names lines of scripts only.")
  ]

  private static let absent = [
    gone("_G", "the table of globals", "Name the global itself."),
    gone("collectgarbage", "runs the collector", "The host collects by itself."),
    gone("debug.getinfo", "looks into running functions", inner),
    gone("debug.getlocal", "reads the variables of running functions", inner),
    gone("debug.getmetatable", "gets a metatable though it is protected", inner),
    gone("debug.sethook", "stops running functions", inner),
    gone("dofile", "runs a file", "Use `require`."),
    gone("io", "reads and writes files", "The host reads files and hands the facts over."),
    gone("load", "compiles a text", code),
    gone("loadfile", "compiles a file", code),
    gone("math.random", "draws a number", chance),
    gone("math.randomseed", "sets where drawing begins", chance),
    gone(
      "os", "asks the system, and the clock", "`area.as_of` is the day everything is judged on."),
    gone("package", "says where modules are found", "`require` needs no help."),
    gone("string.dump", "compiles a function", code),
    gone("warn", "warns", "Make a finding, or `print`."),
  ]
}
