-- A Compact nobody has looked at for six years no longer belongs to the people who signed it.
return concord.rule {
  id = "compact.revised_in_time",
  title = "The Compact is revised within six years",
  summary = "Six years after the date of the Compact it should have been revised. Where the Compact sets itself an "
    .. "earlier end, that day governs. The rule warns a year ahead, still warns on the day itself, and raises the "
    .. "Compact as overdue from the next day. Drafts, expired texts and texts that a later one has replaced are "
    .. "passed over, and so is a text without an exact date.",
  cite = "GUIDE Checklist Evaluation",
  over = "compact",
  severity = "breach",
  settings = {
    years = { default = 6, summary = "years from the date of the Compact" },
    warn_months = { default = 12, summary = "months before the day on which the warning begins" },
  },

  check = function(compact, finding, settings)
    if compact.status == "draft" or compact.status == "consultation" or compact.status == "expired" then return end
    local current = compact.area.compact
    if current and current.id ~= compact.id then return end

    local dated = compact.dated or compact.from
    local due = dated and dated:add_years(settings.years)
    local why = due and settings.years .. " years after " .. dated:long()
    if compact.to and (not due or compact.to < due) then
      due, why = compact.to, "the last day of the period the Compact sets itself"
    end
    if not due then return end

    local today = compact.area.as_of
    if today > due then
      finding:raise {
        message = "revision was due by " .. due:long() .. ", " .. why, needed = due, found = today,
        help = "agree who drafts, consult widely, and record the new text as a version of its own",
      }
    elseif today >= due:add_months(-settings.warn_months) then
      finding:warning {
        message = "revision is due by " .. due:long() .. ", " .. why, needed = due, found = today,
        help = "a consultation of twelve weeks and the drafting both have to fit in before that day",
      }
    end
  end,

  ok = {
    { title = "young", as_of = "2026-06-01",
      given = { id = "example", title = "Example", dated = "2025-12-03", status = "signed" } },
    { title = "the day before the warning begins", as_of = "2030-12-02",
      given = { id = "example", title = "Example", dated = "2025-12-03", status = "signed" } },
    { title = "still a draft", as_of = "2026-06-01",
      given = { id = "example", title = "Example", dated = "2009-12-01", status = "draft" } },
    { title = "no exact date known", as_of = "2026-06-01",
      given = { id = "example", title = "Example", dated = "2010", status = "adopted" } },
  },
  bad = {
    { title = "due in a year", as_of = "2030-12-03", finds = 1,
      given = { id = "example", title = "Example", dated = "2025-12-03", status = "signed" } },
    { title = "on the last day: a warning still", as_of = "2031-12-03", finds = 1,
      given = { id = "example", title = "Example", dated = "2025-12-03", status = "signed" } },
    { title = "overdue by a day", as_of = "2031-12-04", finds = 1,
      given = { id = "example", title = "Example", dated = "2025-12-03", status = "signed" } },
    { title = "its own end comes first", as_of = "2028-06-01", finds = 1,
      given = { id = "example", title = "Example", dated = "2025-12-03", to = "2028-12-31", status = "signed" } },
  },
}
