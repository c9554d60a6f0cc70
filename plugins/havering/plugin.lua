return concord.plugin {
  id = "havering",
  title = "Compact for Havering, draft of December 2009",
  version = "1.0.0",
  api = 1,
  capabilities = { "cases.read", "contacts.read", "registers.read", "reports.write" },
  area = { id = "havering", name = "Havering", kind = "london_borough", prefix = "HAV" },
  sources = {
    {
      id = "HAV",
      title = "Compact for Havering, draft for consultation",
      date = "2009-12",
      note = "A draft: it repeats itself in places with small differences, and carries editorial "
        .. "questions of its own.",
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
      id = "steering-group",
      title = "Compact Steering Group",
      summary = "Meets every quarter, writes the annual monitoring report, holds the annual "
        .. "conference and shares learning; its members act as Compact Champions and membership is "
        .. "open all year to every part of the community.",
      reports_to = "strategic-partnership",
      cite = { "HAV 5.3", "HAV 5.4", "HAV 7", "HAV Appendix A" },
    },
    {
      id = "strategic-partnership",
      title = "Havering Strategic Partnership",
      summary = "Is to take responsibility for carrying the Compact out and to draw up protocols.",
      cite = { "HAV 5.4.1", "HAV 8" },
    },
    {
      id = "annual-conference",
      title = "Annual Compact conference",
      summary = "Once in every twelve months: considers the monitoring report, recommends changes, "
        .. "picks joint work for the year and passes on best practice.",
      cite = "HAV 5.4.2",
    },
    {
      id = "havco",
      title = "HAVCO, Havering's council for voluntary service",
      summary = "Tells the wider voluntary sector how the Compact is getting on; the abbreviation "
        .. "means another organisation elsewhere.",
      cite = { "HAV 5.2", "HAV 7" },
    },
  },
  offices = {
    {
      id = "chair",
      title = "Chair of the steering group",
      body = "steering-group",
      summary = "The central point of contact for the Compact.",
      cite = { "HAV 8", "HAV Appendix A" },
    },
    {
      id = "funding-lead",
      title = "Lead for the Funding code",
      body = "steering-group",
      cite = "HAV Appendix A",
    },
    {
      id = "volunteering-lead",
      title = "Lead for the Volunteering code",
      body = "steering-group",
      cite = "HAV Appendix A",
    },
    {
      id = "consultation-lead",
      title = "Lead for the Consultation code",
      body = "steering-group",
      summary = "Vacant in the draft.",
      cite = "HAV Appendix A",
    },
    {
      id = "equality-lead",
      title = "Lead for the Equality code",
      body = "steering-group",
      cite = "HAV Appendix A",
    },
    {
      id = "representative",
      title = "Representative of the Strategic Partnership",
      body = "strategic-partnership",
      summary = "For the time being carries reports both ways.",
      cite = { "HAV 5.4.1", "HAV 8" },
    },
    {
      id = "reserve-deputy",
      title = "Reserve deputy of the Strategic Partnership's representative",
      body = "strategic-partnership",
      cite = { "HAV 5.4.1", "HAV 8" },
    },
  },
  cadences = {
    {
      id = "steering-group-meetings",
      title = "Meetings of the steering group",
      register = "meetings",
      where = { body = "steering-group" },
      at_least = 1,
      per = "quarter",
      cite = "HAV 5.3",
    },
    {
      id = "annual-conference",
      title = "The annual Compact conference",
      register = "activities",
      where = { kind = "annual_conference" },
      every_months = 12,
      severity = "warning",
      cite = "HAV 5.4.2",
    },
  },
  procedures = { require "procedure" },
  rules = {
    { use = "cadences.kept" },
    { use = "champions.coverage", cite = "HAV 5.3" },
    { use = "offices.vacant", cite = "HAV Appendix A" },
    { use = "organisations.named_contact", cite = { "HAV 4.2", "HAV 4.3" } },
    { use = "organisations.endorsed", cite = "HAV 4.3" },
    { use = "reviews.four_questions", cite = "HAV 5.4.3" },
    -- The length of a consultation is national guidance; the draft asks that it be timely.
    {
      use = "consultation.twelve_weeks",
      severity = "warning",
      cite = { "GUIDE 7 Reasons for non-compliance", "GUIDE 3 Compliance" },
    },
    { use = "cases.procedure_followed", cite = { "HAV 1", "HAV 6" } },
    { use = "cases.commitments_named", cite = "HAV 6" },
    { use = "cases.silences", cite = "HAV 6" },
    { use = "cases.waiting", cite = "HAV 6" },
    { use = "cases.judicial_review", cite = "GUIDE 7 Judicial review" },
    require "rules.learning_review_held",
  },
  reports = { require "reports.monitoring" },
}
