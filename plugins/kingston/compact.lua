return concord.compact {
  id = "kingston-2025",
  title = "The Kingston Compact 2025–2028",
  source = "KIN",
  status = "signed",
  dated = "2025-12-03",
  from = "2025-12-03",
  to = "2028",
  binding = false,
  cite = { "KIN title", "KIN 4a" },
  history = {
    {
      on = "2023",
      text = "The strategy for empowering people and strengthening communities begins (2023 to "
        .. "2027); the Compact grows out of it and serves it.",
      cite = { "KIN 4b", "KIN footnote 4" },
    },
    {
      on = "2025",
      text = "The joint local health and wellbeing strategy begins (2025 to 2028); the Compact "
        .. "serves it as well.",
      cite = "KIN footnote 2",
    },
    {
      on = "2025-12-03",
      text = "Signed for the voluntary sector, the council and the local health and care system.",
      cite = "KIN signatures",
    },
  },
  principles = {
    {
      id = "together",
      title = "Stronger together",
      summary = "Both sectors can do more for residents by joining what each is good at.",
      cite = "KIN 2",
    },
    {
      id = "role",
      title = "The sector's role is valued",
      summary = "Voluntary organisations matter to services, to cohesion, to fairness and to "
        .. "answering local need.",
      cite = "KIN 2",
    },
    {
      id = "range",
      title = "The sector's variety is valued",
      summary = "From street-level groups to large providers, each brings a strength and a voice "
        .. "of its own.",
      cite = "KIN 2",
    },
    {
      id = "trust",
      title = "Trust and dialogue",
      summary = "Work together with trust, respect and openness, and talk in both directions.",
      cite = "KIN 2 commitment 1",
    },
    {
      id = "voice",
      title = "A voice for those seldom heard",
      summary = "Let marginalised groups be heard and find services easier to reach.",
      cite = "KIN 2 commitment 2",
    },
    {
      id = "fair-processes",
      title = "Fair and proportionate funding processes",
      summary = "Keep funding and contracting open, fair and in proportion, so that smaller "
        .. "organisations meet fewer barriers.",
      cite = "KIN 2 commitment 3",
    },
  },
  outcomes = {
    require "commitments.recognition",
    require "commitments.partnership",
    require "commitments.participation",
    require "commitments.sustainability",
  },
}
