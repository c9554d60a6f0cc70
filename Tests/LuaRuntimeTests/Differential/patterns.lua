-- Patterns, generated and by hand, with every function that takes one. Run in the host and in stock
-- Lua; both must print the same. Arguments: a seed and how many patterns to generate.
local seed, count = ...
seed = seed or 1
count = count or 5200

local state = seed
local function random(limit)
  state = (state * 6364136223846793005 + 1442695040888963407) & math.maxinteger
  return (state >> 30) % limit + 1
end

local function one_of(list) return list[random(#list)] end

local function shown(value)
  if type(value) == "string" then return (string.format("%q", value)) end
  return tostring(value)
end

-- The same line in bytes that every terminal and every text type can hold.
local function plain(line)
  local bytes = { line:byte(1, -1) }
  for index = 1, #bytes do
    local byte = bytes[index]
    bytes[index] = byte >= 32 and byte < 127 and string.char(byte) or "\\x" .. byte
  end
  return table.concat(bytes)
end

local function report(ok, ...)
  if not ok then
    local message = ...
    local _, place = message:find(": ", 1, true)
    return "error " .. message:sub((place or 0) + 1)
  end
  local parts = table.pack(...)
  for index = 1, parts.n do parts[index] = shown(parts[index]) end
  return table.concat(parts, " ")
end

local number = 0
local function try(title, body)
  number = number + 1
  print(plain(number .. " " .. title .. ": " .. report(pcall(body))))
end

local function all_matches(subject, pattern, init)
  local out = {}
  local rounds = 0
  for a, b, c in subject:gmatch(pattern, init) do
    out[#out + 1] = shown(a) .. "," .. shown(b) .. "," .. shown(c)
    rounds = rounds + 1
    if rounds > 60 then break end
  end
  return table.concat(out, ";")
end

local replacements = {
  "", "x", "<%0>", "%1", "%2%1", "%%", "[%1%0]", "%", "%a", "a%9b", 7, 1.5, "%0%0%0", "x%",
  { a = "A", b = false, ab = 12, [""] = "E", [1] = "one" },
  { a = {} },
  function(a, b) return b or a end,
  function(a) if a == "a" then return nil end return "f" end,
  function() return false end,
  function() return 3 end,
  function(a) return { a } end,
  function(...) return select("#", ...) .. "!" end,
  true,
}

local function try_all(subject, pattern, init)
  local title = shown(subject) .. " " .. shown(pattern) .. " " .. tostring(init)
  try("find " .. title, function() return subject:find(pattern, init) end)
  try("match " .. title, function() return subject:match(pattern, init) end)
  try("gmatch " .. title, function() return all_matches(subject, pattern, init) end)
  local which = random(#replacements)
  local limit = random(4) == 1 and random(4) - 2 or nil
  try("gsub " .. which .. " " .. tostring(limit) .. " " .. title, function()
    return subject:gsub(pattern, replacements[which], limit)
  end)
  if random(4) == 1 then
    try("plain " .. title, function() return subject:find(pattern, init, true) end)
  end
end

-- The generator.

local common = { "a", "b", "a", "b", "c", "ab", "aa", "ba" }
local rare = {
  "1", "9", " ", ".", ",", "(", ")", "[", "]", "%", "-", "_", "\0", "\n", "A", "Z", "\xE9", "\xFF",
  "x", "^", "$", "*", "\x7F", "\t",
}

local function some_subject()
  local parts = {}
  for index = 1, random(14) - 1 do
    parts[index] = random(4) == 1 and one_of(rare) or one_of(common)
  end
  return table.concat(parts)
end

local classes = { "%a", "%d", "%s", "%w", "%l", "%u", "%p", "%x", "%c", "%g", "%S", "%A", "%W", "%D" }
local members = {
  "a", "b", "c", "a-c", "%a", "%d", "%s", "%W", "^", "]", "-", "%]", "%-", "0-9", "A-Z", "b-a",
  "\0-\x1F", "%%", "+--", ".", "a-%", "%a-z", "\x80-\xFF", "[",
}

local function some_set()
  local parts = { random(3) == 1 and "[^" or "[" }
  for _ = 1, random(3) do parts[#parts + 1] = one_of(members) end
  if random(25) > 1 then parts[#parts + 1] = "]" end
  return table.concat(parts)
end

local function some_item()
  local kind = random(20)
  if kind <= 9 then return one_of(common):sub(1, 1) end
  if kind <= 12 then return "." end
  if kind <= 15 then return one_of(classes) end
  if kind <= 18 then return some_set() end
  if kind == 19 then return "%" .. one_of(rare) end
  return one_of(rare)
end

local function some_pattern()
  local parts = {}
  local repetitions = 0
  local depth = 0
  if random(6) == 1 then parts[1] = "^" end
  for _ = 1, random(7) do
    local kind = random(24)
    if kind <= 2 then
      parts[#parts + 1] = "("
      depth = depth + 1
    elseif kind <= 4 and depth > 0 then
      parts[#parts + 1] = ")"
      depth = depth - 1
    elseif kind == 5 then
      parts[#parts + 1] = "()"
    elseif kind == 6 then
      parts[#parts + 1] = one_of { "%bab", "%b()", "%baa", "%b[]", "%b\0a", "%b" }
    elseif kind == 7 then
      parts[#parts + 1] = "%f" .. (random(12) == 1 and "a" or some_set())
    elseif kind == 8 then
      parts[#parts + 1] = "%" .. random(4) - 1
    elseif kind == 9 and random(4) == 1 then
      parts[#parts + 1] = one_of { ")", "%", "[", "*", "+", "-", "?", "$", "^", "[]", "[^]", "%f", "[a-" }
    else
      parts[#parts + 1] = some_item()
      if repetitions < 5 and random(2) == 1 then
        parts[#parts + 1] = one_of { "*", "+", "-", "?" }
        repetitions = repetitions + 1
      end
    end
  end
  if random(12) > 1 then parts[#parts + 1] = (")"):rep(depth) end
  if random(6) == 1 then parts[#parts + 1] = "$" end
  return table.concat(parts)
end

local inits = { 1, 2, 3, -1, -3, 0, 100, -100 }
for _ = 1, count do
  local init = random(3) == 1 and one_of(inits) or nil
  try_all(some_subject(), some_pattern(), init)
end

-- By hand.

local chosen = {
  { "", "" }, { "", "^$" }, { "abc", "" }, { "abc", "$" }, { "abc", "^" }, { "abc", "^$" },
  { "abc", "b", 3 }, { "abc", "b", -2 }, { "abc", "", 4 }, { "abc", "", 5 }, { "abc", "", 10 },
  { "aaab", ".*b" }, { "aaa", ".*a" }, { "aaa", ".-a" }, { "aaab", "a-b" }, { "aab", "a?a?a?b" },
  { "alo xyzK", "(%w+)K" }, { "alo xyzK", "(%l+)K" }, { "0123456789", "(.+(.?)())" },
  { "alo alo", "^(((.).).* (%w*))$" }, { "hello", "(%w)%1" }, { "abcabc", "(abc)%1" },
  { "=======", "^(=*)=%1$" }, { "==========", "^([=]*)=%1$" }, { "a", "()%1" }, { "aa", "(a)()%1%2" },
  { "a(b(c)d)e)", "%b()" }, { "((a)", "%b()" }, { "(()())", "^%b()$" }, { "xxxx", "%bxx" },
  { "THE (quick) fox", "%f[%a]%a+" }, { "THE (quick) fox", "%f[%a]%a+%f[%A]" }, { "aba", "%f[a%z]" },
  { "foo", "%f[\0]" }, { "[a]", "[]]" }, { "[a]", "[^]]" }, { "a-b", "[a-]" }, { "a-b", "[-a]" },
  { "a%b", "[%%]" }, { "a]b", "[%]]" }, { "a^b", "[b^]" }, { "a^b", "[^^]" }, { "+,-.", "[+--]" },
  { "+,-.", "[+-%%]" }, { "a\0b", "%z" }, { "a\0b", "\0" }, { "a\0b\0c", "b\0" }, { "a\0b", "[\0-a]+" },
  { "a", "[" }, { "a", "[a" }, { "a", "[]" }, { "a", "[^]" }, { "a", "[a%]" }, { "a", "[a%" },
  { "a", "%" }, { "a", "a%" }, { "b", "a%" }, { "a", "%b" }, { "a", "%ba" }, { "a", "%f" }, { "a", "%fa" },
  { "a", "(" }, { "a", "(a" }, { "a", "a)" }, { "a", ")" }, { "a", "(()" }, { "a", "%1" }, { "a", "(%1)" },
  { "a", "%0" }, { "a", "(a)%2" }, { "a", "b[" }, { "a", "b(" }, { "a", ("()"):rep(32) },
  { "a", ("()"):rep(33) }, { "a", ("("):rep(33) }, { ("ab"):rep(20), ("(a)(b)"):rep(16) },
  { "a*b", "a%*b" }, { "a*", "*" }, { "a+b", "+b" }, { "aa", "a**" }, { "a?", "a??" }, { "a-b", "a--b" },
  { "a$b", "a$b" }, { "a$", "a$$" }, { "a$", "(a$)" }, { "^a", "a^" }, { "^a", "^^a" }, { "x^", "x^" },
  { "hello world", "o w" }, { "hello world", "l+" }, { "hello", "[%w_]*$" }, { "  trim  ", "^%s*(.-)%s*$" },
  { "key = value", "^(%w+)%s*=%s*(%w+)$" }, { "2024-03-09", "(%d+)-(%d+)-(%d+)" }, { "a.b.c", "[^.]+" },
  { "a,b,,c", "([^,]*)" }, { "one;two;;four", "([^;]*);?" }, { ("x"):rep(300), "x-x-x-$" },
  { ("a"):rep(70) .. "b", "a+b" }, { ("ab"):rep(200), "(ab)+" }, { ("a"):rep(260), ".-" .. ("a"):rep(250) },
  { "caf\xC3\xA9", "[\x80-\xFF]+" }, { "caf\xC3\xA9", "%w+" }, { "caf\xC3\xA9", utf8.charpattern },
}
for _, case in ipairs(chosen) do
  for _ = 1, 4 do try_all(case[1], case[2], case[3]) end
end

for index, replacement in ipairs(replacements) do
  for _, pattern in ipairs { "a", "(a)", "(a)(b)", "()a", "(a", "x", "", ".", "^a", "%w*" } do
    for _, limit in ipairs { 0, 1, 2, -1 } do
      try("gsub " .. index .. " " .. pattern .. " " .. limit, function()
        return ("abcab"):gsub(pattern, replacement, limit)
      end)
    end
    try("gsub " .. index .. " " .. pattern, function() return ("abcab"):gsub(pattern, replacement) end)
  end
end

-- Plain search against one made step by step.

local function found(subject, text, init)
  for at = init, #subject - #text + 1 do
    if subject:sub(at, at + #text - 1) == text then return at, at + #text - 1 end
  end
  return nil
end

for _ = 1, count do
  local unit = one_of { "a", "ab", "aab", "abaab" }
  local subject = unit:rep(random(12)) .. one_of(common) .. unit:rep(random(6) - 1)
  local text = subject:sub(random(#subject), -random(#subject)) .. (random(3) == 1 and "b" or "")
  local init = random(#subject)
  try("plain " .. shown(subject) .. " " .. shown(text) .. " " .. init, function()
    local first, last = subject:find(text, init, true)
    local start, stop = found(subject, text, init)
    if first ~= start or last ~= stop then return "wrong", first, last, start, stop end
    return first, last, subject:match(text, init), subject:find(text, init)
  end)
end

-- Arguments, and an iterator that goes on after an error.

local find, match, gmatch, gsub = string.find, string.match, string.gmatch, string.gsub
local calls = {
  function() return find() end, function() return find("a") end, function() return find({}, "a") end,
  function() return find("a", {}) end, function() return find("a", "a", {}) end,
  function() return find("a", "a", 1.5) end, function() return find("a", "a", "1") end,
  function() return find(12345, 34) end, function() return match(12345, "3(4)") end,
  function() return gmatch("a") end, function() return gmatch("a", "a", "x") end,
  function() return gsub("a", "a") end, function() return gsub("a", "a", nil) end,
  function() return gsub("a", "a", "b", "c") end, function() return gsub(121, 1, 3) end,
  function() return gsub("a", "a", print, {}) end, function() return find("a", nil, 1, true) end,
  function() return gsub("abc", "%w", setmetatable({}, { __index = function(_, k) return k .. k end })) end,
  function() return gsub("abc", "%w", setmetatable({}, { __index = { b = "-" } })) end,
  function() return gsub("abc", "%w", "%1", 2) end,
  function() return gsub("hello", "", "-") end,
  function() return gsub("abc", "b*", "-") end,
}
for index, call in ipairs(calls) do try("call " .. index, call) end

try("an iterator goes on", function()
  local step = gmatch("a1b2(c", "%a%d")
  local first = step()
  local bad = gmatch("xx", "x[")
  local one, two = pcall(bad), pcall(bad)
  return first, one, two, step(), step(), step()
end)
try("an iterator in another coroutine", function()
  local step = gmatch("k1 k2 k3", "%w+")
  local co = coroutine.wrap(function() coroutine.yield(step()) return step() end)
  return co(), step(), co(), step()
end)
try("a callback that searches", function()
  return gsub("a-b-c", "%a", function(a) return (gsub(a, ".", "%0%0")) end)
end)
print(number .. " cases")
