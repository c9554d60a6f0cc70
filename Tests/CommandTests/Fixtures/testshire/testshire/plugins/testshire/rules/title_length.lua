return concord.rule {
  id = "testshire.title_length",
  title = "A title fits on one line",
  summary = "Long titles are cut off in the Panel's lists.",
  cite = "TES 7",
  over = "case",
  severity = "note",
  settings = { most = { default = 40, summary = "letters" } },
  check = function(case, finding, settings)
    if case.title and #case.title > settings.most then
      finding:raise { message = "the title has " .. #case.title .. " letters", field = "title" }
    end
  end,
  ok = {
    { title = "short", given = { title = "Short", raised = "2026-01-05", by = { "a" }, against = { "b" },
      events = { { on = "2026-01-05", act = "raised", by = { "a" } } } } },
  },
  bad = {
    { title = "long", settings = { most = 3 }, finds = 1,
      given = { title = "Long", raised = "2026-01-05", by = { "a" }, against = { "b" },
        events = { { on = "2026-01-05", act = "raised", by = { "a" } } } } },
  },
}
