-- Ways out of the local talk. They are a plain list, because the procedure offers them and the report names them.
-- The guide is some years old: an area confirms each of them before it sends anybody there.
return {
  { id = "compact-advocacy", title = "Compact Advocacy Programme", confirm_locally = true,
    conditions = "For voluntary and community organisations. It reviews a plan of action, writes on their behalf, and "
      .. "can mediate towards an agreement.",
    cite = "GUIDE 7 The Compact Advocacy Programme" },
  { id = "ombudsman", title = "Local Government Ombudsman", confirm_locally = true,
    conditions = "Where what the council did has caused an injustice.",
    cite = { "GUIDE 7 The Compact Advocacy Programme", "GUIDE 3 Compliance" } },
  { id = "external-facilitator", title = "Outside facilitator", confirm_locally = true,
    conditions = "Considered where a commitment was left aside deliberately and the whole relationship needs a review.",
    cite = "GUIDE 7 Reasons for non-compliance" },
  { id = "councillors", title = "Councillors and the chief executive", confirm_locally = true,
    conditions = "A letter that raises a concern may be copied to them.", cite = "GUIDE 7 TravellerSpace" },
  { id = "member-of-parliament", title = "Member of Parliament", confirm_locally = true,
    conditions = "Decided beforehand, as part of how far an organisation wants to take its concern.",
    cite = "GUIDE 7 How to challenge 4" },
  { id = "local-media", title = "Local media", confirm_locally = true,
    conditions = "Decided beforehand, as part of how far an organisation wants to take its concern.",
    cite = "GUIDE 7 How to challenge 4" },
  { id = "freedom-of-information", title = "Freedom of information request", confirm_locally = true,
    conditions = "To learn facts a public body holds, for example whom else it has funded.",
    cite = "GUIDE 7 TravellerSpace" },
  { id = "judicial-review", title = "Judicial review", clock = "judicial-review", confirm_locally = true,
    conditions = "As promptly as possible and within three months of the decision. The court looks at how a decision "
      .. "was made, not at whether it was right. It needs a solicitor, and the other side's costs may fall to you.",
    cite = "GUIDE 7 Judicial review" },
}
