-- The report of one year. A builder adds headings, paragraphs and tables; how they look, and the
-- imprint at the top, is Concord's work. `concord.counted(cases)` prints how many there are and
-- lets a reader follow the figure to the cases.

--- The cases a test function says yes to.
local function select_cases(cases, wanted)
  local chosen = {}
  for _, case in ipairs(cases) do
    if wanted(case) then table.insert(chosen, case) end
  end
  return chosen
end

local function summary(report, area, period, raised)
  report:heading("Summary")
  local closed = select_cases(area.cases, function(case) return period:contains(case.closed_on) end)
  local open = select_cases(area.cases, function(case) return case.status == "open" end)
  report:list {
    { "Concerns raised in the year ", period.label, ": ", concord.counted(raised), "." },
    { "Concerns that came to an end in the year: ", concord.counted(closed), "." },
    { "Concerns open on ", area.as_of, ": ", concord.counted(open), "." },
  }
end

local function steps(report, area)
  report:heading("Where open concerns stand")
  -- Put the cases under the label of their step; `case.stage_label` is nil once a case is closed.
  local labels, at = {}, {}
  for _, case in ipairs(area.cases) do
    local label = case.stage_label
    if label then
      if not at[label] then
        at[label] = {}
        table.insert(labels, label)
      end
      table.insert(at[label], case)
    end
  end
  table.sort(labels)
  local rows = {}
  for _, label in ipairs(labels) do
    table.insert(rows, { label, concord.counted(at[label]) })
  end
  -- A table without rows prints "None recorded."
  report:table {
    id = "steps",
    caption = "Open concerns by step",
    columns = {
      { id = "step", title = "Step" },
      { id = "concerns", title = "Concerns", kind = "integer" },
    },
    rows = rows,
  }
end

local function stories(report, area, raised)
  report:heading("The concerns of the year")
  if #raised == 0 then
    report:paragraph("No concern was raised in the year.")
    return
  end
  for _, case in ipairs(raised) do
    report:heading(case.id, 3)
    -- This report is for the public, so it may use `public_summary` and never `summary`, `title` or
    -- a note: those would stop the report with an error.
    report:paragraph(case.public_summary or "No public summary has been written.")
    local names = {}
    for _, id in ipairs(case.against) do table.insert(names, area:name_of(id)) end
    report:definitions {
      { "Raised", case.raised_text },
      { "About", #names > 0 and table.concat(names, ", ") or "Nobody is named." },
      { "Outcome", case.outcome and string.gsub(case.outcome, "_", " ") or "Still open" },
    }
  end
end

local function owed(report, area)
  report:heading("Still owed")
  local rows = {}
  for _, case in ipairs(area.cases) do
    for _, duty in ipairs(case.duties) do
      if duty.due and duty.status == "open" then
        -- A cell without a value: x for not available, z for not applicable, c for confidential.
        table.insert(rows, { case.id, duty.title, duty.since or concord.missing("x") })
      end
    end
  end
  report:table {
    id = "owed",
    caption = "What finished steps still owe",
    columns = {
      { id = "concern", title = "Concern" },
      { id = "duty", title = "What" },
      { id = "since", title = "Since", kind = "date" },
    },
    rows = rows,
  }
end

return concord.report {
  id = "annual",
  title = "Annual Compact Report",
  summary = "The concerns of one year: how many, where they stand, how they ended.",
  cite = "EX Reporting",
  producer = "__name__ Compact partners",
  recipient = "Everybody who works under the Compact",
  -- public, partners or officers: what the report may draw on depends on it.
  audience = "public",
  frequency = "yearly",
  agreed_by = "compact-panel",
  build = function(report, area, period)
    local raised = select_cases(area.cases, function(case) return period:contains(case.raised) end)
    report:note {
      kind = "warning",
      title = "Starting point",
      text = "This report follows the steps that a new plugin begins with. Take this note out of "
        .. "reports/annual.lua once the plugin holds the text of your own Compact.",
    }
    summary(report, area, period, raised)
    steps(report, area)
    stories(report, area, raised)
    owed(report, area)
  end,
}
