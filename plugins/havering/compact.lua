-- A draft, with open editorial questions of its own. They are no part of what partners promise:
--   section 8 asks which words should follow a passage on equality and minority ethnic communities;
--   its table of resources asks who "the sector" is.
-- The draft also tells some things twice: 5.2 and 7 on promotion, 5.4.1 and 8 on the Strategic
-- Partnership, and, differently, 5.3 and 7 on who the Champions are.
return concord.compact {
  id = "havering-draft-2009",
  title = "Compact for Havering, draft",
  source = "HAV",
  status = "draft",
  dated = "2009-12",
  -- A draft applies from no day: the text names none.
  from = "unknown",
  binding = false,
  cite = { "HAV cover", "HAV 1" },
  history = {
    { on = "2003", text = "Work on a Compact for Havering begins.", cite = "HAV 1" },
    {
      on = "2003-07",
      text = "The Havering Strategic Partnership signs up to the Compact's principles.",
      cite = "HAV 3",
    },
    {
      on = "2008",
      text = "The codes of good practice are reviewed and adopted.",
      cite = "HAV 5.1",
    },
    { on = "2009-12", text = "This draft is issued.", cite = "HAV cover" },
    {
      on = "2010-03-07",
      text = "Last day for comments on the draft, a Sunday.",
      cite = "HAV Consultation details",
    },
  },
  principles = {
    {
      id = "partnership",
      title = "Partnership",
      summary = "The two sectors have different parts that complete each other, and add value "
        .. "together.",
      cite = "HAV 2",
    },
    {
      id = "mutual-respect",
      title = "Mutual value and respect",
      summary = "They answer to different people, and share the need for integrity, openness and "
        .. "leadership.",
      cite = "HAV 2",
    },
    {
      id = "interdependence",
      title = "Interdependence",
      summary = "Each relies on the other to reach shared goals, while independence on one side and "
        .. "statutory duties on the other are respected.",
      cite = "HAV 2",
    },
    {
      id = "equality",
      title = "Equality of opportunity",
      summary = "Equal chances are promoted, inequality is reduced and diversity is celebrated.",
      cite = "HAV 2",
    },
    {
      id = "cohesion",
      title = "Lasting, cohesive communities",
      summary = "Both sectors help people from different backgrounds to belong and to get on well.",
      cite = "HAV 2",
    },
  },
  commitments = require "commitments",
  codes = {
    { id = "funding", title = "Funding", status = "adopted", cite = { "HAV 1", "HAV 5.1" } },
    { id = "volunteering", title = "Volunteering", status = "adopted", cite = { "HAV 1", "HAV 5.1" } },
    {
      id = "information",
      title = "Information, communication and participation",
      status = "adopted",
      cite = { "HAV 1", "HAV 5.1" },
    },
    {
      id = "equality",
      title = "Equality and diversity",
      status = "in_development",
      cite = { "HAV 1", "HAV 5.1" },
    },
    {
      id = "community-groups",
      title = "Community groups",
      status = "in_development",
      cite = { "HAV 1", "HAV 5.1" },
    },
    {
      id = "bme",
      title = "Black and minority ethnic organisations",
      status = "merged",
      into = "equality",
      note = "To become part of the code on equality and diversity.",
      cite = "HAV 5.1",
    },
  },
}
