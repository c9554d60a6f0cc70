return concord.plugin {
  id = "richmond",
  title = "Richmond upon Thames Compact",
  version = "1.0.0",
  api = 1,
  capabilities = { "cases.read", "registers.read", "reports.write" },
  area = {
    id = "richmond",
    name = "Richmond upon Thames",
    kind = "london_borough",
    prefix = "RUT",
  },
  sources = {
    {
      id = "RIC",
      title = "Richmond upon Thames Compact: Implementation",
      date = "unknown",
      note = "The part on implementation only: the list of principles and outcomes is not in it.",
    },
    {
      id = "GUIDE",
      title = "Local Compacts: A User Guide (Compact Voice)",
      date = "unknown",
      note = "National guidance; used where the area's own text leaves a matter to general practice.",
    },
  },
  compacts = { require "compact" },
  bodies = {
    {
      id = "review-board",
      title = "Compact Review Board",
      summary = "People from across the sectors who keep watch over the Compact, agree its Annual "
        .. "Report, take concerns at step 3 and gather good practice; it meets three times a year "
        .. "at most.",
      reports_to = "richmond-partnership",
      cite = "RIC Compact Review Board",
    },
    {
      id = "richmond-partnership",
      title = "Richmond Partnership",
      summary = "The partnership the Review Board reports to.",
      cite = "RIC Compact Review Board",
    },
    {
      id = "richmond-cvs",
      title = "Richmond CVS",
      summary = "The council for voluntary service: follows concerns up at step 2 and shares the "
        .. "awareness programme with the council.",
      cite = { "RIC Raising Awareness", "RIC Dispute Resolution Step 2" },
    },
    {
      id = "voluntary-sector-forum",
      title = "Voluntary Sector Forum",
      summary = "An open forum whose meetings carry Compact matters on their agenda.",
      cite = "RIC Voluntary Sector Forum and Voluntary Sector Network",
    },
    {
      id = "voluntary-sector-network",
      title = "Voluntary Sector Network",
      summary = "The second open forum; its meetings carry Compact matters as well.",
      cite = "RIC Voluntary Sector Forum and Voluntary Sector Network",
    },
  },
  offices = {
    {
      id = "vs-partnership-manager",
      title = "Voluntary Sector Partnership Manager",
      sector = "public",
      summary = "The council officer whose advice parties may ask for beside step 2.",
      cite = "RIC Dispute Resolution Step 2",
    },
  },
  cadences = {
    {
      id = "board-meetings",
      title = "Meetings of the Review Board",
      register = "meetings",
      where = { body = "review-board" },
      at_most = 3,
      cite = "RIC Compact Review Board",
    },
  },
  procedures = { require "procedure" },
  rules = {
    { use = "cadences.kept" },
    { use = "cases.procedure_followed", cite = "RIC Dispute Resolution" },
    -- The text asks for learning to be shared at steps 2 and 3 only, where the procedure holds it as
    -- a duty; so this rule covers it.
    {
      use = "cases.duties_open",
      cite = { "RIC Dispute Resolution Step 2", "RIC Dispute Resolution Step 3" },
    },
    { use = "cases.silences", cite = "RIC Dispute Resolution" },
    { use = "cases.waiting", cite = "RIC Dispute Resolution" },
    { use = "cases.judicial_review", cite = "GUIDE 7 Judicial review" },
    { use = "cases.departure_reason", cite = "GUIDE 3 Compliance" },
    { use = "recommendations.answered", cite = "RIC Dispute Resolution Step 2" },
    -- The next three rest on national guidance: the part of the local text we hold has no clause on
    -- funding or consultation, so they warn and do not speak of a breach.
    {
      use = "funding.notice_period",
      severity = "warning",
      cite = { "GUIDE 3 Cuts", "GUIDE 7 Most common areas" },
    },
    {
      use = "funding.impact_assessed",
      severity = "warning",
      cite = { "GUIDE 7 Reasons for non-compliance", "GUIDE 7 Most common areas" },
    },
    {
      use = "consultation.twelve_weeks",
      severity = "warning",
      cite = { "GUIDE 7 Reasons for non-compliance", "GUIDE 3 Compliance" },
    },
    require "rules.awareness_programme",
    require "rules.board_waiting",
    require "rules.forum_agenda",
  },
  reports = { require "reports.annual" },
}
