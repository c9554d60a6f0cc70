-- The five real cases of the guide, in the shape of their case files: they follow the procedure, without dates.

local organisations = {
  { id = "travellerspace", name = "TravellerSpace", sector = "voluntary" },
  { id = "cornwall-council", name = "Cornwall Council", sector = "public" },
  { id = "sustain", name = "Sustain", sector = "voluntary" },
  { id = "london-development-agency", name = "London Development Agency", sector = "public" },
  { id = "compact-advocacy", name = "Compact Advocacy Programme (NCVO)", sector = "voluntary" },
  { id = "southall-black-sisters", name = "Southall Black Sisters", sector = "voluntary" },
  { id = "ealing-council", name = "Ealing Council", sector = "public" },
  { id = "surrey-groups", name = "Funded groups in Surrey", sector = "voluntary" },
  { id = "surrey-county-council", name = "Surrey County Council", sector = "public" },
  { id = "warwickshire-cva", name = "Warwickshire Community and Voluntary Action", sector = "voluntary" },
  { id = "warwickshire-funder", name = "A funder the source does not name", sector = "public" },
}

return concord.tests {
  {
    title = "TravellerSpace asks for the facts, names the commitment, and the decision changes",
    as_of = "2026-06-01",
    registers = { organisations = organisations },
    case = {
      id = "NAT-TRAVELLERSPACE", title = "Rate relief refused", source = "GUIDE 7 TravellerSpace",
      raised = "unknown", by = { "travellerspace" }, against = { "cornwall-council" },
      commitments = { "equality.fair_access" },
      about = { { kind = "decision", made_on = "unknown", made_by = "cornwall-council", what = "Relief refused" } },
      events = {
        { on = "unknown", act = "raised", by = { "travellerspace" } },
        { on = "unknown", act = "requested_information", by = { "travellerspace" } },
        { on = "unknown", act = "referred", to = "discussion", by = { "travellerspace" } },
        { on = "unknown", act = "notified", by = { "travellerspace" } },
        { on = "unknown", act = "answered", by = { "cornwall-council" }, reply = "Granted, within ten days." },
        { on = "unknown", act = "closed", by = { "travellerspace" }, outcome = "decision_changed" },
      },
    },
    expect = {
      stage = "closed", status = "closed", outcome = "decision_changed", violations = {}, duties = {},
      no_findings = { "cases.procedure_followed", "cases.commitments_named", "cases.judicial_review",
        "cases.waiting", "cases.cause_recorded", "national.cause_considered" },
    },
  },
  {
    title = "Sustain has no reply, an advocate writes, and the second offer is at full cost",
    as_of = "2026-06-01",
    registers = { organisations = organisations },
    case = {
      id = "NAT-SUSTAIN", title = "Costs unpaid", source = "GUIDE 7 Compact Advocacy case",
      raised = "unknown", by = { "sustain" }, against = { "london-development-agency" },
      commitments = { "funding.prompt_payment", "funding.full_cost" },
      about = { { kind = "funding_change", announced = "unknown", effective = "unknown",
        funder = "london-development-agency", recipient = "sustain" } },
      events = {
        { on = "unknown", act = "raised", by = { "sustain" } },
        { on = "unknown", act = "referred", to = "discussion", by = { "sustain" } },
        { on = "unknown", act = "corresponded", by = { "compact-advocacy" } },
        { on = "unknown", act = "offered", by = { "london-development-agency" } },
        { on = "unknown", act = "corresponded", by = { "compact-advocacy" } },
        { on = "unknown", act = "offered", by = { "london-development-agency" } },
        { on = "unknown", act = "closed", by = { "sustain" }, outcome = "decision_changed" },
      },
    },
    expect = {
      stage = "closed", status = "closed", outcome = "decision_changed", violations = {},
      no_findings = { "cases.procedure_followed", "funding.notice_period", "funding.impact_assessed" },
    },
  },
  {
    title = "Southall Black Sisters go to court, and the local talks end unresolved",
    as_of = "2026-06-01",
    registers = { organisations = organisations },
    case = {
      id = "NAT-SOUTHALL-BLACK-SISTERS", title = "A specialist service", source = "GUIDE 7 Southall Black Sisters",
      raised = "unknown", by = { "southall-black-sisters" }, against = { "ealing-council" },
      commitments = { "independence.led_by_communities" },
      events = {
        { on = "unknown", act = "raised", by = { "southall-black-sisters" } },
        { on = "unknown", act = "referred", to = "discussion", by = { "southall-black-sisters" } },
        { on = "unknown", act = "routed", route = "judicial-review", by = { "southall-black-sisters" } },
        { on = "unknown", act = "noted", by = { "ealing-council" } },
        { on = "unknown", act = "noted", by = { "southall-black-sisters" } },
        { on = "unknown", act = "closed", by = { "southall-black-sisters" }, outcome = "unresolved" },
      },
    },
    expect = {
      stage = "closed", status = "closed", outcome = "unresolved", violations = {}, silences = { "appeal" },
      findings = { ["cases.silences"] = "silent" },
      no_findings = { "cases.procedure_followed" },
    },
  },
  {
    title = "Surrey pays more promptly: practice improved",
    as_of = "2026-06-01",
    registers = {
      organisations = organisations,
      payment_periods = { { period = "2008", percent_on_time = 58 }, { period = "2010", percent_on_time = 95 } },
    },
    case = {
      id = "NAT-SURREY-PAYMENTS", title = "Groups paid late", source = "GUIDE 2 Surrey",
      raised = "unknown", by = { "surrey-groups" }, against = { "surrey-county-council" },
      commitments = { "funding.prompt_payment" },
      events = {
        { on = "unknown", act = "raised", by = { "surrey-groups" } },
        { on = "unknown", act = "referred", to = "discussion", by = { "surrey-groups" } },
        { on = "unknown", act = "noted", by = { "surrey-county-council" } },
        { on = "unknown", act = "closed", by = { "surrey-groups" }, outcome = "practice_improved" },
      },
    },
    expect = {
      stage = "closed", status = "closed", outcome = "practice_improved", violations = {},
      no_findings = { "cases.procedure_followed", "funding.paid_on_time" },
    },
  },
  {
    title = "Warwickshire assessed the impact on an unknown day: nothing is guessed from it",
    as_of = "2026-06-01",
    registers = { organisations = organisations },
    case = {
      id = "NAT-WARWICKSHIRE-DAY-CENTRES", title = "Reductions prevented", source = "GUIDE 3 Cuts",
      raised = "unknown", by = { "warwickshire-cva" }, against = { "warwickshire-funder" },
      commitments = { "funding.impact" },
      about = { { kind = "funding_change", announced = "unknown", effective = "unknown", decided_on = "unknown",
        impact_assessed = "unknown", funder = "warwickshire-funder" } },
      events = {
        { on = "unknown", act = "raised", by = { "warwickshire-cva" } },
        { on = "unknown", act = "referred", to = "discussion", by = { "warwickshire-cva" } },
        { on = "unknown", act = "learned", by = { "warwickshire-cva" }, learning = "More groups became engaged." },
        { on = "unknown", act = "closed", by = { "warwickshire-cva" }, outcome = "decision_changed" },
      },
    },
    expect = {
      stage = "closed", status = "closed", outcome = "decision_changed", violations = {},
      no_findings = { "cases.procedure_followed", "funding.impact_assessed", "funding.notice_period" },
    },
  },
}
