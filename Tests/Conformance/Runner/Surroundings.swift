/// What a test file finds around it: the host's own globals in a table that it may write to, and
/// for each name that Concord takes away an error that is noted.
enum Surroundings {
  static let moduleName = "conformance.surroundings"

  /// What Concord's scripts do without, on purpose.
  static let removed = [
    "collectgarbage", "dofile", "load", "loadfile", "loadstring", "math.random",
    "math.randomseed", "string.dump", "warn",
  ]
  static let removedLibraries = ["debug", "io", "os", "package"]
  /// Members of those that tests put into variables of their own; others are noted when read.
  static let removedMembers = [
    "debug.gethook", "debug.getinfo", "debug.getlocal", "debug.getmetatable",
    "debug.getregistry", "debug.getupvalue", "debug.sethook", "debug.setlocal",
    "debug.setmetatable", "debug.setupvalue", "debug.upvalueid",
    "debug.upvaluejoin", "io.open", "io.read", "io.write", "os.getenv", "os.setlocale",
    "os.time", "os.date",
  ]
  /// Left out where it stands alone inside a function: no result of it is looked at there.
  static let leftOut: Set<String> = ["collectgarbage"]

  /// What stands before a test's first line.
  static let prefix =
    "local \(LuaTestText.marker), _ENV = require(\"\(moduleName)\").surround();"

  /// What tests need as a tool only has a stand-in: a clock that stands still, a place for modules
  /// that a test makes itself and, outside of the test of `math.random`, numbers from a fixed
  /// generator.
  static func source(for file: String) -> String {
    let quoted = { (names: [String]) in
      names.map { "[\"\($0)\"] = true" }.joined(separator: ", ")
    }
    return """
      local removed = { \(quoted(removed + removedMembers)) }
      local libraries = { \(quoted(removedLibraries)) }
      local has_random = \(file != "math.lua")
      \(body)
      """
  }

  private static let body = #"""
    local host = conformance
    local asserted = 0

    local function refuse(name)
      host.note(name)
      error("not applicable: there is no " .. name, 0)
    end

    local function library(title, members)
      local copy = {}
      for name, value in pairs(members) do copy[name] = value end
      for full in pairs(removed) do
        local owner, name = full:match("^(%w+)%.(%w+)$")
        if owner == title then copy[name] = function() refuse(full) end end
      end
      return setmetatable(copy, { __index = function(_, name)
        if libraries[title] then refuse(title .. "." .. tostring(name)) end
      end })
    end

    local function counted_assert(...)
      asserted = asserted + 1
      if ... then return ... end
      if select("#", ...) == 0 then
        error("bad argument #1 to 'assert' (value expected)", 2)
      elseif select("#", ...) == 1 then
        error("assertion failed!", 2)
      end
      error((select(2, ...)), 2)
    end

    local state = 20220126
    local function random(first, last)
      state = state ~ state << 13
      state = state ~ state >> 7
      state = state ~ state << 17
      if not first then return (state >> 11) * 0x1p-53 end
      if not last then first, last = 1, first end
      return first + (state >> 1) % (last - first + 1)
    end

    local function mark(number)
      host.at(number, asserted)
      asserted = 0
    end

    local function surround()
      local environment = {}
      for name, value in pairs(_ENV) do
        if type(value) == "table" then value = library(name, value) end
        environment[name] = value
      end
      for name in pairs(libraries) do environment[name] = library(name, name == "debug" and { traceback = debug.traceback } or {}) end
      for name in pairs(removed) do
        if not name:find(".", 1, true) then environment[name] = function() refuse(name) end end
      end
      environment._G = environment
      environment.conformance = nil
      environment.assert = counted_assert
      environment.package.preload = {}
      environment.os.clock = function() return 0 end
      if has_random then environment.math.random = random end
      environment.require = function(name)
        local found = rawget(environment, name)
        if type(found) == "table" then return found end
        local preload = environment.package.preload[name]
        if preload then return preload(name) end
        refuse("require \"" .. tostring(name) .. "\"")
      end
      return mark, environment
    end

    return { surround = surround, flush = function() mark(-1) end }
    """#
}
