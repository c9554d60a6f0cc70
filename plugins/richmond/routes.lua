-- Ways out of the procedure that the national guide names. The area's own text names none, so each
-- has to be confirmed locally before anyone is sent along it.
return {
  {
    id = "judicial-review",
    title = "Judicial review",
    conditions = "For a decision of a public body; the court looks at how it was made, not at "
      .. "whether it was right. It needs a solicitor, and the loser may pay both sides' costs.",
    clock = "judicial-review",
    confirm_locally = true,
    cite = "GUIDE 7 Judicial review",
  },
  {
    id = "ombudsman",
    title = "Local Government Ombudsman",
    conditions = "Where something the council did has caused an injustice.",
    confirm_locally = true,
    cite = { "GUIDE Checklist Compliance", "GUIDE 7" },
  },
  {
    id = "member-of-parliament",
    title = "Member of Parliament",
    conditions = "A choice for those concerned, once they have weighed how far to go.",
    confirm_locally = true,
    cite = "GUIDE 7 How to challenge",
  },
  {
    id = "external-facilitator",
    title = "Outside facilitator",
    conditions = "Where a commitment was set aside deliberately and the relationship itself needs "
      .. "a thorough look.",
    confirm_locally = true,
    cite = "GUIDE 7 Reasons for non-compliance",
  },
}
