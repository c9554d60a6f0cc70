-- Where the area's text does not say, Concord does not say either. It shows the gap, and the area decides on record.

local with_a_gap = concord.procedure {
  id = "with-a-gap", title = "Two steps with a gap", summary = "A procedure for the examples below.",
  cite = "RIC Dispute Resolution",
  stages = {
    { id = "talk", label = "Step 1", title = "Open discussion", handled_by = { "raiser", "respondent" },
      exits = {
        { id = "resolved", to = "closed" },
        { id = "unresolved", to = "cvs", by = "either_party", right = true },
      } },
    { id = "cvs", label = "Step 2", title = "The CVS follows it up", handled_by = "cvs",
      exits = { { id = "resolved", to = "closed" }, { id = "unresolved", to = "closed" } } },
  },
  silent = {
    { on = "time_limits", text = "No time limit is stated.", cite = "RIC Dispute Resolution" },
    { on = "handler_is_party", stage = "cvs", text = "Nothing is said for the case that the CVS is itself a party.",
      cite = "RIC Dispute Resolution" },
  },
}

return concord.rule {
  id = "cases.silences",
  title = "Questions the area's text leaves open",
  summary = "One finding of kind 'silent' for each gap in the procedure that stands in the way of a case: it calls "
    .. "for a recorded decision by the area, not for a rule made up by a computer. Two kinds of gap hold nothing up "
    .. "and are passed over: no time limit (cases.waiting shows how long a case has waited) and nobody named to "
    .. "refer a case on (then anybody may). Once a case has ended, only what may follow is still open. What the area "
    .. "has decided on record, with an event 'decided' that names the gap under 'silence', is open no more. "
    .. "'concord case show' lists every gap a case has met.",
  cite = { "RIC Dispute Resolution", "KIN 4e" },
  over = "case",
  severity = "note",
  settings = {
    passed_over = { default = "time_limits, referrer", summary = "kinds of gap that hold nothing up, with commas" },
  },

  check = function(case, finding, settings)
    local passed_over = {}
    for kind in settings.passed_over:gmatch("[%w_]+") do passed_over[kind] = true end

    for _, silence in ipairs(case.silences) do
      local live = case.status == "open" or silence.on == "appeal"
      if live and not silence.settled_by and not passed_over[silence.on] then
        finding:silent {
          message = silence.text, cite = silence.cite,
          help = "decide together how to go on, and record 'decided' with silence: " .. silence.on
            .. " and the reason",
        }
      end
    end
  end,

  ok = {
    { title = "the CVS is not a party", procedure = with_a_gap,
      given = { raised = "2026-03-04", by = { "carers" }, against = { "council" },
        events = { { on = "2026-03-04", act = "raised", by = { "carers" } },
          { on = "2026-03-12", act = "referred", to = "cvs", by = { "carers" } } } } },
    { title = "the CVS is a party, but the case never reached it", procedure = with_a_gap,
      given = { raised = "2026-03-04", by = { "carers" }, against = { "cvs" },
        events = { { on = "2026-03-04", act = "raised", by = { "carers" } },
          { on = "2026-03-18", act = "closed", by = { "carers" }, outcome = "agreement" } } } },
    { title = "the CVS is a party, and the area has decided who follows it up", procedure = with_a_gap,
      given = { raised = "2026-03-04", by = { "carers" }, against = { "cvs" },
        events = { { on = "2026-03-04", act = "raised", by = { "carers" } },
          { on = "2026-03-12", act = "referred", to = "cvs", by = { "carers" } },
          { on = "2026-03-16", act = "decided", by = { "council" }, silence = "handler_is_party",
            reason = "The neighbouring borough's CVS follows it up." } } } },
    { title = "the CVS was a party, and the case has ended", procedure = with_a_gap,
      given = { raised = "2026-03-04", by = { "carers" }, against = { "cvs" },
        events = { { on = "2026-03-04", act = "raised", by = { "carers" } },
          { on = "2026-03-12", act = "referred", to = "cvs", by = { "carers" } },
          { on = "2026-04-01", act = "closed", by = { "carers" }, outcome = "agreement" } } } },
  },
  bad = {
    { title = "the concern is about the CVS", procedure = with_a_gap, finds = 1,
      given = { raised = "2026-03-04", by = { "carers" }, against = { "cvs" },
        events = { { on = "2026-03-04", act = "raised", by = { "carers" } },
          { on = "2026-03-12", act = "referred", to = "cvs", by = { "carers" } } } } },
    { title = "the CVS raised it", procedure = with_a_gap, finds = 1,
      given = { raised = "unknown", by = { "cvs" }, against = { "council" },
        events = { { on = "unknown", act = "raised", by = { "cvs" } },
          { on = "unknown", act = "referred", to = "cvs", by = { "council" } } } } },
  },
}
