return {
  id = "recognition",
  title = "Recognition and respect",
  summary = "What the voluntary sector gives to the borough is known, valued and respected, and "
    .. "its part in reducing unfairness is understood.",
  cite = "KIN 3 Outcome 1",
  commitments = {
    {
      id = "recognition.celebrate",
      owner = "joint",
      summary = "Both sectors show and honour how close voluntary organisations are to their "
        .. "communities and how early they see new needs.",
      themes = { "relationships" },
      cite = "KIN 3 Outcome 1 joint 1",
    },
    {
      id = "recognition.pilot",
      owner = "joint",
      summary = "Both sectors welcome new ideas and together try out those with evidence behind "
        .. "them, so that what works can grow.",
      themes = { "relationships" },
      cite = "KIN 3 Outcome 1 joint 2",
    },
    {
      id = "recognition.constraints",
      owner = "joint",
      summary = "Each sector takes the time to learn what limits the other, from money and "
        .. "staffing to democratic process, and what each does for residents.",
      themes = { "relationships" },
      cite = "KIN 3 Outcome 1 joint 3",
    },
    {
      id = "recognition.volunteers",
      owner = "joint",
      summary = "Both sectors honour what volunteers do and together create volunteering that "
        .. "anyone can take up and enjoy.",
      themes = { "volunteering" },
      cite = "KIN 3 Outcome 1 joint 4",
    },
    {
      id = "recognition.champion",
      owner = "public",
      summary = "Public bodies speak up for the local voluntary sector at local, regional and "
        .. "national meetings.",
      themes = { "relationships" },
      cite = "KIN 3 Outcome 1 public 1",
    },
    {
      id = "recognition.seats",
      owner = "public",
      summary = "Public bodies open partnerships, forums and advisory groups to voluntary "
        .. "organisations and, where they can, pay towards taking part.",
      themes = { "relationships", "consultation" },
      cite = "KIN 3 Outcome 1 public 2",
    },
    {
      id = "recognition.prevention",
      owner = "public",
      summary = "Public bodies acknowledge that preventing trouble and stepping in early is where "
        .. "the voluntary sector is especially strong.",
      themes = { "relationships" },
      cite = "KIN 3 Outcome 1 public 3",
    },
    {
      id = "recognition.in_kind",
      owner = "public",
      summary = "Public bodies look for ways to help beyond money, such as shared premises, "
        .. "transferred assets and building skills.",
      themes = { "funding" },
      cite = "KIN 3 Outcome 1 public 4",
    },
    {
      id = "recognition.challenge",
      owner = "public",
      summary = "Public bodies respect that voluntary organisations may campaign and disagree, "
        .. "politely, without paying a price for it.",
      themes = { "independence" },
      cite = "KIN 3 Outcome 1 public 5",
    },
    {
      id = "recognition.evidence",
      owner = "public",
      summary = "Public bodies take evidence from the voluntary sector in many forms, whether "
        .. "counted, told or gathered together with people.",
      themes = { "relationships" },
      cite = "KIN 3 Outcome 1 public 6",
    },
    {
      id = "recognition.forums",
      owner = "voluntary",
      summary = "Voluntary organisations take an active part in forums at every level and bring "
        .. "what communities say into discussions that affect them.",
      themes = { "consultation" },
      cite = "KIN 3 Outcome 1 voluntary 1",
    },
    {
      id = "recognition.diverse_voices",
      owner = "voluntary",
      summary = "Whoever speaks for a community or for the sector makes sure that many views are "
        .. "included, the quiet ones too.",
      themes = { "equality", "consultation" },
      cite = "KIN 3 Outcome 1 voluntary 2",
    },
  },
}
