-- The library functions that the host replaces, with generated and chosen arguments. Run in the
-- host and in stock Lua; both must print the same. Arguments: a seed and how many rounds.
local seed, count = ...
seed = seed or 1
count = count or 400

local state = seed
local function random(limit)
  state = (state * 6364136223846793005 + 1442695040888963407) & math.maxinteger
  return (state >> 30) % limit + 1
end

local function one_of(list) return list[random(#list)] end

local function shown(value)
  if type(value) == "string" then return (string.format("%q", value)) end
  if type(value) == "table" then
    local parts = {}
    for index = 1, rawlen(value) do parts[index] = tostring(value[index]) end
    return "{" .. table.concat(parts, ",") .. "}"
  end
  if type(value) == "function" then return "function" end
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
    local message = tostring((...))
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

-- Where the host's message is its own: only that there is an error.
local function try_own(title, body)
  number = number + 1
  local ok = pcall(body)
  print(plain(number .. " " .. title .. ": " .. (ok and report(pcall(body)) or "error")))
end

local texts = {
  "", "a", "ab", "Hello, World", "\0", "a\0b", "\xFF\xFE", "10", "0x1p4", " 7 ", "caf\xC3\xA9", "%d",
  "line\nline", "quote\"\\", "tab\tbell\a\r\0011", ("x"):rep(120), "\xE2\x82\xAC\xF0\x9F\x98\x80",
}
local integers = {
  0, 1, 2, 3, -1, -2, -3, 5, 10, -10, 100, -100, math.maxinteger, math.mininteger, 1 << 31, -(1 << 31),
  math.maxinteger - 1, 255, 256, -128, 1 << 40,
}
local fractions = { 0.0, -0.0, 1.0, 1.5, -2.25, 3.0, 1e15, 1e100, 1e308, -1e-300, 0.1, 1 / 3, 2 ^ 53, 2 ^ 63 }
local odd = { nil, true, false, {}, print, "x", "1", "1.0", "1.5", 1 / 0, -1 / 0 }
local small = { 0, 1, 2, 3, 4, 5, 7, -1, -2, -3, -5, 20, -20 }

local function some_integer() return random(3) == 1 and one_of(integers) or one_of(small) end

local function anything()
  local kind = random(8)
  if kind <= 3 then return one_of(texts) end
  if kind <= 5 then return some_integer() end
  if kind == 6 then return one_of(fractions) end
  return odd[random(11)]
end

local function maybe(make) if random(3) == 1 then return nil end return make() end

-- Strings.

local function some_text() return one_of(texts) end

local text_functions = {
  { "sub", function(s) return { s, some_integer(), maybe(some_integer) } end },
  { "byte", function(s) return { s, maybe(function() return one_of(small) end), maybe(function() return one_of(small) end) } end },
  { "rep", function(s) return { s, one_of(small), maybe(some_text) } end },
  { "upper", function(s) return { s } end },
  { "lower", function(s) return { s } end },
  { "reverse", function(s) return { s } end },
  { "len", function(s) return { s } end },
  { "char", function() return { random(300) - 5, random(256) - 1, random(256) - 1 } end },
}
for _ = 1, count do
  for _, entry in ipairs(text_functions) do
    local name, make = entry[1], entry[2]
    local arguments = make(some_text())
    if random(6) == 1 then arguments[random(3)] = anything() end
    local title = name
    for index = 1, 3 do title = title .. " " .. shown(arguments[index]) end
    local check = name == "rep" and try_own or try
    check(title, function() return string[name](table.unpack(arguments, 1, 3)) end)
  end
end
try("upper without", function() return string.upper() end)
try("rep without", function() return string.rep("x") end)
try("rep negative", function() return string.rep("x", math.mininteger) end)
try("rep once", function() return ("ab"):rep(1, ("-"):rep(100)) end)
try("char nothing", function() return string.char() end)
try("sub without", function() return ("x"):sub() end)
try("byte all", function() return ("hello"):byte(1, -1) end)
try("every byte", function()
  local all = {}
  for byte = 0, 255 do all[#all + 1] = string.char(byte) end
  local text = table.concat(all)
  return text:upper(), text:lower(), text:reverse(), (text:gsub("%w", ""))
end)

-- string.format.

local flags = { "", "", "", "-", "+", " ", "#", "0", "-+", "+0" }
local widths = { "", "", "", "5", "12", "99", "100" }
local precisions = { "", "", "", ".0", ".3", ".14", ".99", ".", ".100" }
local letters = { "d", "i", "u", "c", "x", "X", "o", "e", "E", "f", "F", "g", "G", "a", "A", "s", "q", "y", "" }
local function printable(value)
  if type(value) == "table" or type(value) == "function" then return nil end
  return value
end
for _ = 1, count * 3 do
  local format = ""
  local arguments = {}
  local many = random(3)
  for index = 1, many do
    local conversion = "%" .. one_of(flags) .. one_of(widths) .. one_of(precisions) .. one_of(letters)
    if random(3) > 1 then conversion = "%" .. one_of(letters) end
    format = format .. one_of { "", "x", "%%", " = " } .. conversion
    arguments[index] = printable(anything())
  end
  if random(15) == 1 then many = many - 1 end
  local title = "format " .. shown(format)
  for index = 1, many do title = title .. " " .. shown(arguments[index]) end
  try(title, function() return string.format(format, table.unpack(arguments, 1, many)) end)
end
for _, case in ipairs {
  { "%q", 1 / 3 }, { "%q", math.mininteger }, { "%q", 1 / 0 }, { "%q", -1 / 0 }, { "%q", "a\0001\r\n\"\\" },
  { "%5q", "x" }, { "%.3s|%5s|%-5s|", "abcdef", "ab", "ab" }, { "%s", "a\0b" }, { "%10s", "a\0b" },
  { "%d", "10" }, { "%d", 3.0 }, { "%d", 3.5 }, { "%d", "x" }, { "%s" }, { "%" }, { "%%" }, { "x%" },
  { "%.20s", ("y"):rep(300) }, { "%200d", 1 }, { "%0100d", 1 }, { "%.99f", 1e308 }, { "%99.99f", -1e300 },
  { "%c%c%c", 76, 117, 97 }, { "%x", -1 }, { "%5.2s|", "abc" }, { "%i", 2 ^ 31 }, { "%a", 1 }, { "%s", nil },
  { "%s %s", 1, 2, 3 }, { "%-10d|", 5 }, { "% d", 5 }, { "%+d", 5 }, { "%#x", 255 }, { "%#o", 8 }, { "%5c|", 65 },
} do
  try("format " .. shown(case[1]), function() return string.format(table.unpack(case, 1, 4)) end)
end

-- string.pack, packsize and unpack.

local options = {
  "b", "B", "h", "H", "i", "I", "l", "L", "j", "J", "T", "f", "d", "n", "i1", "I3", "i16", "s", "s1", "s2",
  "z", "c3", "c0", "c10", "x", "X", "Xi4", "!", "!4", "!8", "<", ">", "=", " ", "i17", "!17", "c", "k", "s8",
}
for _ = 1, count do
  local format = ""
  local arguments = {}
  for index = 1, random(4) do
    format = format .. one_of(options)
    arguments[index] = random(2) == 1 and random(100) or one_of { "abc", "hello", "", "a\0b", 1.5, -3, 300 }
  end
  try("packsize " .. shown(format), function() return string.packsize(format) end)
  try("pack " .. shown(format) .. shown(arguments), function()
    local packed = string.pack(format, table.unpack(arguments))
    return packed, string.unpack(format, packed)
  end)
  local data = one_of(texts) .. one_of(texts)
  local init = maybe(function() return one_of(small) end)
  try("unpack " .. shown(format) .. shown(data) .. tostring(init), function()
    return string.unpack(format, data, init)
  end)
end

-- Tables.

local function some_list()
  local list = {}
  for index = 1, random(9) - 1 do list[index] = random(50) end
  return list
end

local function copy(list)
  local out = {}
  for index = 1, #list do out[index] = list[index] end
  return out
end

for _ = 1, count do
  local list = some_list()
  local place = one_of { 0, 1, 2, 3, 5, 8, 9, 10, -1 }
  local title = shown(list) .. " " .. place
  try("insert " .. title, function() local t = copy(list) table.insert(t, place, 99) return t end)
  try("append " .. title, function() local t = copy(list) table.insert(t, place) return t end)
  try_own("remove " .. title, function() local t = copy(list) return table.remove(t, place), t end)
  try("pop " .. title, function() local t = copy(list) return table.remove(t), t end)
  local from, to, target = one_of(small), one_of(small), one_of(small)
  title = shown(list) .. " " .. from .. " " .. to .. " " .. target
  try("move " .. title, function()
    local t = table.move(copy(list), from, to, target)
    local out = {}
    for index = -10, 30 do out[#out + 1] = tostring(t[index]) end
    return out
  end)
  try("move to another " .. title, function()
    local t = table.move(list, from, to, target, {})
    local out = {}
    for index = -10, 30 do out[#out + 1] = tostring(t[index]) end
    return out
  end)
  try("unpack " .. title, function() return table.unpack(list, from, to) end)
  try("pack", function() local t = table.pack(table.unpack(list)) return t.n, t end)
  try("concat " .. title, function() return table.concat(list, one_of { "", ", ", "\0" }) end)
  try_own("concat part " .. title, function() return table.concat(list, "-", from, to) end)
  try("select " .. title, function() return select(from, table.unpack(list)) end)
  try("sort " .. title, function() local t = copy(list) table.sort(t) return t end)
  try("sort down " .. title, function()
    local t = copy(list)
    table.sort(t, function(a, b) return a > b end)
    return t
  end)
end

local function sorted(list, order)
  table.sort(list, order)
  return list
end
for round = 1, 30 do
  local list, words, mixed = {}, {}, {}
  for index = 1, round * 12 do
    list[index] = random(1000) - 500
    words[index] = one_of { "", "a", "case-", "\xFF", "same beginning of a text " } .. random(40)
    mixed[index] = random(2) == 1 and random(100) or random(1000) / 8
  end
  try("sort many " .. round, function() return sorted(list) end)
  try("sort many sorted " .. round, function() return sorted(list) end)
  try("sort many down " .. round, function() return sorted(list, function(a, b) return a > b end) end)
  try("sort words " .. round, function() return sorted(words) end)
  try("sort mixed " .. round, function()
    for index, value in ipairs(sorted(mixed)) do mixed[index] = ("%.3f"):format(value) end
    return mixed
  end)
end
try("sort large integers", function()
  return sorted { math.maxinteger, math.maxinteger - 1, 2 ^ 53, 2 ^ 63, math.mininteger, -2 ^ 63 - 2 ^ 12, 0.5 }
end)
try("sort by length", function()
  return sorted({ "bbb", "a", "dddd", "cc" }, function(a, b) return #a < #b end)
end)
try("sort with metamethods", function()
  local order = { __lt = function(a, b) return a.n < b.n end }
  local list = {}
  for index, n in ipairs { 5, 3, 9, 1 } do list[index] = setmetatable({ n = n }, order) end
  table.sort(list)
  return list[1].n, list[2].n, list[3].n, list[4].n
end)
try("sort a proxy", function()
  local kept = { 3, 1, 2 }
  local proxy = setmetatable({}, {
    __index = kept, __newindex = function(_, k, v) kept[k] = v end, __len = function() return 3 end,
  })
  table.sort(proxy)
  return kept, rawlen(proxy)
end)
try("sort what does not compare", function() table.sort { {}, {} } end)
try("sort nothing comparable", function() table.sort { true, false } end)
try("sort without a function", function() table.sort({ 2, 1 }, 5) end)
try("sort one without a function", function() table.sort({ 1 }, 5) end)
try("sort no table", function() table.sort("x") end)
try("sort that fails", function() table.sort({ 3, 2, 1 }, function() error("no", 0) end) end)
try("sort that yields", function()
  return coroutine.wrap(function() table.sort({ 3, 2, 1 }, coroutine.yield) end)()
end)

local proxied = setmetatable({}, {
  __index = function(_, k) if k <= 4 then return k * 10 end end, __len = function() return 4 end,
  __newindex = function(t, k, v) rawset(t, k, v) end,
})
try("concat a proxy", function() return table.concat(proxied, ",") end)
try("unpack a proxy", function() return table.unpack(proxied) end)
try("move from a proxy", function() return table.move(proxied, 1, 4, 1, {}) end)
try("insert into a proxy", function() table.insert(proxied, "x") return rawget(proxied, 5) end)
try("chained", function()
  local a = setmetatable({}, { __index = { 1, 2, 3 } })
  local b = setmetatable({}, { __index = a, __newindex = a })
  table.move(b, 1, 3, 2)
  return rawlen(a), a[2], a[3], a[4], rawlen(b)
end)
for _, bad in ipairs { 5, "x", false, print } do
  for _, name in ipairs { "insert", "remove", "concat", "sort" } do
    try(name .. " " .. type(bad), function() return table[name](bad, 1) end)
  end
  try("move " .. type(bad), function() return table.move(bad, 1, 2, 3) end)
  try("move to " .. type(bad), function() return table.move({}, 1, 2, 3, bad) end)
end
try("insert too few", function() table.insert({}) end)
try("insert too many", function() table.insert({}, 1, 2, 3) end)
try("insert no number", function() table.insert({}, "x", 2) end)
try("remove no number", function() table.remove({}, "x") end)
try("length no integer", function() return table.concat(setmetatable({}, { __len = function() return "x" end })) end)
try("move near the end", function()
  local t = table.move({ [math.maxinteger - 1] = 1, [math.maxinteger] = 2 }, math.maxinteger - 1, math.maxinteger, 1)
  return t[1], t[2]
end)
try("move wraps", function() return table.move({}, 1, 3, math.maxinteger) end)
try("concat at the end", function() return table.concat({ [math.maxinteger] = "z" }, "-", math.maxinteger, math.maxinteger) end)
try("unpack at the end", function() return table.unpack({ [math.maxinteger] = "z" }, math.maxinteger, math.maxinteger) end)
try("pack nothing", function() local t = table.pack() return t.n, t end)
try("pack nils", function() local t = table.pack(nil, nil) return t.n, t end)

-- select and tonumber.

for _, first in ipairs { "#", 1, 2, 4, -1, -3, -4, 0, "x", "2", 1.5, "#x" } do
  try("select " .. first, function() return select(first, "a", "b", "c") end)
end
try("select nothing", function() return select() end)
try("select nil", function() return select(nil) end)
for _, text in ipairs {
  "10", " 10 ", "0x1F", "1e3", "1e", "", " ", "0x", "1_0", "10a", "inf", "nan", "0x1p-2", "9223372036854775808",
  ("9"):rep(400), "0." .. ("0"):rep(200) .. "1", "1\0", "- 1", "--1", "+1", "z", "7fffffffffffffff",
} do
  try("tonumber " .. shown(text), function() return tonumber(text) end)
  for _, base in ipairs { 2, 10, 16, 36, 1, 37, "x" } do
    try("tonumber " .. shown(text) .. " " .. base, function() return tonumber(text, base) end)
  end
end
for _, value in ipairs { true, {}, print, 5, 5.5 } do
  try("tonumber " .. type(value), function() return tonumber(value) end)
  try("tonumber base " .. type(value), function() return tonumber(value, 10) end)
end
try("tonumber without", function() return tonumber() end)

-- utf8.

local pieces = {
  "a", "b", "\xC3\xA9", "\xE2\x82\xAC", "\xF0\x9F\x98\x80", "\0", "\xED\x9F\xBF", "\xEE\x80\x80", "\u{7FFFFFFF}",
  "\u{200000}", "\xED\xA0\x80", "\xC0\x80", "\xFF", "\xC3", "\xE2\x82", "\xF4\x90\x80\x80", "\xF4\x8F\xBF\xBF",
}
local good = 5
for _ = 1, count * 2 do
  local parts = {}
  local limit = random(3) == 1 and #pieces or good
  for index = 1, random(7) - 1 do parts[index] = pieces[random(limit)] end
  local text = table.concat(parts)
  local i, j, lax = maybe(function() return one_of(small) end), maybe(function() return one_of(small) end), random(3) == 1
  local title = shown(text) .. " " .. tostring(i) .. " " .. tostring(j) .. " " .. tostring(lax)
  try("len " .. title, function() return utf8.len(text, i, j, lax) end)
  try("codepoint " .. title, function() return utf8.codepoint(text, i, j, lax) end)
  try("offset " .. title, function() return utf8.offset(text, one_of(small), i) end)
  try("codes " .. title, function()
    local out = {}
    for position, code in utf8.codes(text, lax) do out[#out + 1] = position .. "=" .. code end
    return out
  end)
end
for _, code in ipairs { 0, 1, 0x7F, 0x80, 0x7FF, 0x800, 0xFFFF, 0x10000, 0x10FFFF, 0x1FFFFF, 0x200000, 0x3FFFFFF, 0x4000000, 0x7FFFFFFF, 0x80000000, -1 } do
  try("char " .. code, function() return utf8.char(code), utf8.char(code, 65, code) end)
end
try("char nothing", function() return utf8.char() end)
try("char of text", function() return utf8.char("x") end)
try("charpattern", function() return utf8.charpattern end)
try("codes without", function() return utf8.codes() end)
try("offset 0", function() return utf8.offset("a\xC3\xA9b", 0, 3), utf8.offset("abc", 0), utf8.offset("", 0) end)

-- pairs, next and ipairs: the same entries, in whatever order.

for _ = 1, count do
  local t = {}
  for _ = 1, random(40) do
    local key = one_of { random(30), random(30), one_of(texts) .. random(9), random(30) / 4, random(2) == 1 }
    t[key] = random(100)
  end
  local function entries(step, ...)
    local out = {}
    for key, value in step, ... do out[#out + 1] = shown(key) .. "=" .. value end
    table.sort(out)
    return out
  end
  try("pairs", function() return entries(pairs(t)) end)
  try("next", function() return entries(next, t) end)
  try("ipairs", function() return entries(ipairs(t)) end)
end
try("next of nothing", function() return next({}) end)
try("next of a text", function() return next("x") end)
try("pairs without", function() return pairs() end)
print(number .. " cases")
