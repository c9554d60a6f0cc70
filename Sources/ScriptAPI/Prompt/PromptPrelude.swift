/// The Lua that stands behind the prompt: it keeps what a person sets, and shows values.
enum PromptPrelude {
  /// The name its lines go by in errors.
  static let name = "concord repl"

  static let source = """
    local globals, known = _ENV, {}
    local session = setmetatable({}, { __index = globals })

    local function learn(prefix, members)
      for name, member in pairs(members) do
        if type(member) == "function" then known[member] = prefix .. name end
      end
    end

    for name, value in pairs(globals) do
      if type(value) == "table" then learn(name .. ".", value) end
      if type(value) == "function" then known[value] = name end
    end

    function session.describe(subject)
      local text = prompt.describe(known[subject] or subject)
      print(text)
    end

    local show

    local function entries(value, depth)
      local parts, count = {}, 0
      for key, item in pairs(value) do
        count = count + 1
        if count > 20 then
          parts[#parts + 1] = "…"
          break
        end
        local text = show(item, depth + 1)
        if math.type(key) ~= "integer" then text = tostring(key) .. " = " .. text end
        parts[#parts + 1] = text
      end
      if count == 0 then return "{}" end
      return "{ " .. table.concat(parts, ", ") .. " }"
    end

    function show(value, depth)
      if type(value) == "string" then
        return depth == 0 and value or '"' .. value .. '"'
      elseif type(value) == "table" then
        if depth > 2 then return "{ … }" end
        return entries(value, depth)
      elseif type(value) == "function" then
        return known[value] or "function"
      end
      return tostring(value)
    end

    local api = {}

    function api.bind(name, value, methods)
      session[name] = value
      for _, method in ipairs(methods) do known[value[method]] = name .. ":" .. method end
    end

    function api.names()
      local names = {}
      for name in next, session do names[#names + 1] = name end
      for name in pairs(globals) do names[#names + 1] = name end
      return names
    end

    function api.evaluate(chunk)
      local results = table.pack(chunk(session))
      if results.n == 0 then return nil end
      local shown = {}
      for index = 1, results.n do shown[index] = show(results[index], 0) end
      return table.concat(shown, "\\t")
    end

    return api
    """
}
