-- Illustrative: no text says this. Two short-lived versions, each of which says what follows its end.
local function version(id, from, to, gap, section)
  return concord.procedure {
    id = id,
    title = "Concerns (" .. from:sub(1, 4) .. ")",
    cite = section,
    from = from,
    to = to,
    gap = gap,
    silent = {
      {
        on = "handler_is_party",
        text = "What happens when whoever handles a concern is a party to it is not stated.",
        cite = "ILL",
      },
      },
    stages = {
      {
        id = "forum",
        label = "Stage 1",
        title = "Compact Forum",
        cite = section,
        handled_by = "forum",
        joint = "all",
        exits = { { id = "resolved", to = "closed" }, { id = "unresolved", to = "closed" } },
      },
    },
  }
end

return {
  version("concerns-2010", "2010-01-01", "2012-12-31", "earlier", "ILL 0.1"),
  version("concerns-2014", "2014-01-01", "2016-12-31", "later", "ILL 0.2"),
}
