-- The first route is the Compact's own; the others are named by the national guide and have to be
-- confirmed locally.
return {
  {
    id = "contract-escalation",
    title = "Standard grant and contract escalation",
    conditions = "For a concern about one service, grant or contract: the escalation procedure of "
      .. "the organisation that manages it.",
    from = "2025-12-03",
    cite = "KIN 4e",
  },
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
}
