-- A stop-gap for an area that has no Compact text of its own yet: the national outcomes, and no more procedure
-- than the user guide gives. An area that adopts its own text replaces this plugin by its own.
return concord.plugin {
  id = "national",
  title = "The national Compact as a stop-gap",
  version = "1.0.0",
  api = 1,
  capabilities = { "cases.read", "contacts.read", "registers.read", "reports.write" },
  area = { id = "national", name = "England", kind = "nation", prefix = "NAT" },

  sources = {
    { id = "GUIDE", title = "Local Compacts: A User Guide (Compact Voice)", date = "unknown",
      note = "Undated. It speaks of the Compact as renewed in 2010." },
    { id = "DECK", title = "How to establish a Compact or partnership agreement (Compact Voice)", date = "2015-07" },
  },

  compacts = { require "compact" },

  bodies = {
    { id = "compact-group", title = "Compact group",
      cite = { "GUIDE 2 An effective Compact group", "DECK steering group" },
      summary = "Decision makers of both sectors who take the Compact forward; it may mediate in local disputes." },
    { id = "local-cvs", title = "Council for Voluntary Service", cite = "GUIDE 7 How to challenge 4",
      summary = "The local infrastructure body, kept informed where the organisation that raises a concern wishes." },
    { id = "compact-advocacy", title = "Compact Advocacy Programme", cite = "GUIDE 7 The Compact Advocacy Programme",
      summary = "Advises and speaks for voluntary organisations, and can mediate. It may no longer exist." },
  },

  offices = {
    { id = "compact-officer", title = "Compact officer", cite = "GUIDE 2 Compact officers",
      summary = "Looks after the Compact in a council or a CVS; advises on keeping it." },
    { id = "compact-champion", title = "Compact Champion", cite = "GUIDE 2 Compact Champions",
      summary = "Promotes the Compact in an organisation and reports where it is not kept." },
  },

  cadences = {
    -- The guide gives six meetings as an example, so fewer are worth a note and no more.
    { id = "compact-group-meetings", title = "Meetings of the Compact group", register = "meetings",
      where = { body = "compact-group" }, at_least = 6, soon_days = 60, severity = "note",
      cite = "GUIDE 2 Compact group meetings" },
  },

  procedures = { require "procedure" },

  rules = {
    { use = "consultation.twelve_weeks", cite = "GUIDE 7 Reasons for non-compliance" },
    { use = "funding.notice_period", cite = { "GUIDE 3 Cuts", "GUIDE 7 Most common areas" } },
    { use = "funding.impact_assessed", cite = "GUIDE 7 Reasons for non-compliance" },
    { use = "funding.paid_on_time", cite = { "GUIDE 2 Surrey", "GUIDE 7 Compact Advocacy case" } },
    { use = "compact.revised_in_time", cite = "GUIDE Checklist Evaluation" },
    { use = "cadences.kept" },
    { use = "compliance.formal_reason", cite = "GUIDE 3 Compliance" },
    -- The register also holds organisations that only appear in the guide's cases: these two ask members alone.
    { use = "champions.coverage", settings = { joined = true }, severity = "note", cite = "GUIDE 2 Compact Champions" },
    { use = "organisations.named_contact", settings = { joined = true }, severity = "note",
      cite = "GUIDE Checklist Resources" },
    { use = "awareness.compact_week", severity = "note", cite = { "GUIDE Checklist Awareness", "GUIDE 4" } },
    { use = "cases.departure_reason", cite = "GUIDE 3 Compliance" },
    { use = "cases.commitments_named", cite = "GUIDE 7 How to challenge 2" },
    { use = "cases.procedure_followed", severity = "warning", cite = "GUIDE 7 How to challenge" },
    { use = "cases.silences", cite = "GUIDE 7 How to challenge" },
    { use = "cases.waiting", cite = "GUIDE 7 How to challenge" },
    { use = "cases.quiet", cite = "GUIDE 7 How to challenge" },
    { use = "cases.cause_recorded", cite = { "GUIDE Checklist Compliance", "GUIDE 7 Reasons for non-compliance" } },
    { use = "cases.judicial_review", cite = "GUIDE 7 Judicial review" },
    require "rules.cause_considered",
  },

  reports = { require "reports.annual" },
}
