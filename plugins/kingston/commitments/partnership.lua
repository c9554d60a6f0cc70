return {
  id = "partnership",
  title = "Effective partnership working",
  summary = "Working across sectors puts money and data to good use, makes services better and "
    .. "reduces unfairness.",
  cite = "KIN 3 Outcome 2",
  commitments = {
    {
      id = "partnership.structures",
      owner = "joint",
      summary = "Both sectors keep improving the bodies and processes they share, so that these "
        .. "serve their purpose and suit everyone in them.",
      themes = { "relationships" },
      cite = "KIN 3 Outcome 2 joint 1",
    },
    {
      id = "partnership.methods",
      owner = "joint",
      summary = "Both sectors try new ways of working, such as digital tools for sharing data, "
        .. "common outcome frameworks and shared channels.",
      themes = { "relationships" },
      cite = "KIN 3 Outcome 2 joint 2",
    },
    {
      id = "partnership.training",
      owner = "joint",
      summary = "Both sectors design and attend joint training that builds skills and deepens "
        .. "understanding between their people.",
      themes = { "relationships", "volunteering" },
      cite = "KIN 3 Outcome 2 joint 3",
    },
    {
      id = "partnership.transparency",
      owner = "joint",
      summary = "Both sectors are as open as they are able to be, because openness builds trust.",
      themes = { "relationships" },
      cite = "KIN 3 Outcome 2 joint 4",
    },
    {
      id = "partnership.early_design",
      owner = "public",
      summary = "Public bodies bring the voluntary sector in as early as possible when they "
        .. "design policies and services, and look at what these do to the sector.",
      themes = { "consultation" },
      cite = "KIN 3 Outcome 2 public 1",
    },
    {
      id = "partnership.coproduction",
      owner = "public",
      summary = "Public bodies move towards making services with residents and with the voluntary "
        .. "sector as their ordinary way of working.",
      themes = { "consultation", "relationships" },
      cite = "KIN 3 Outcome 2 public 2",
    },
    {
      id = "partnership.informed",
      owner = "public",
      summary = "Public bodies keep voluntary partners well informed while plans are made and "
        .. "while they are carried out.",
      themes = { "relationships" },
      cite = "KIN 3 Outcome 2 public 3",
    },
    {
      id = "partnership.problem_solving",
      owner = "voluntary",
      summary = "Voluntary organisations join public bodies in working out practical new answers "
        .. "to the problems communities face.",
      themes = { "relationships" },
      cite = "KIN 3 Outcome 2 voluntary 1",
    },
    {
      id = "partnership.collaboration",
      owner = "voluntary",
      summary = "Voluntary organisations go looking for partners among themselves.",
      themes = { "relationships" },
      cite = "KIN 3 Outcome 2 voluntary 2",
    },
  },
}
