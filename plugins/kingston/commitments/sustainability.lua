return {
  id = "sustainability",
  title = "Sustainability and funding",
  summary = "Activities answer need first, support communities and reduce unfairness, and rest on "
    .. "funding processes that work well.",
  cite = "KIN 3 Outcome 4",
  commitments = {
    {
      id = "sustainability.social_value",
      owner = "joint",
      summary = "Both sectors recognise the social value that voluntary organisations add.",
      themes = { "funding" },
      cite = "KIN 3 Outcome 4 joint 1",
    },
    {
      id = "sustainability.consortia",
      owner = "joint",
      summary = "Both sectors support consortia led by voluntary organisations where these fit "
        .. "and can work.",
      themes = { "funding" },
      cite = "KIN 3 Outcome 4 joint 2",
    },
    {
      id = "sustainability.rising_costs",
      owner = "joint",
      summary = "Both sectors face rising costs together: find extra money where possible and "
        .. "otherwise look for savings, which may mean doing less, and learn from other places.",
      themes = { "funding" },
      cite = "KIN 3 Outcome 4 joint 3",
    },
    {
      id = "sustainability.fair_funding",
      owner = "joint",
      summary = "Both sectors work for funding that is fair, open and lasting and that recognises "
        .. "what a service truly and reasonably costs.",
      themes = { "funding" },
      cite = "KIN 3 Outcome 4 joint 4",
    },
    {
      id = "sustainability.timely_agreements",
      owner = "public",
      summary = "Public bodies work for varied and fair funding that small organisations can "
        .. "reach, for several years where possible, with agreements and payments on time and "
        .. "money going where the need is.",
      themes = { "funding" },
      cite = "KIN 3 Outcome 4 public 1",
    },
    {
      id = "sustainability.level_field",
      owner = "public",
      summary = "Public bodies make commissioning fairer to small organisations, for example with "
        .. "smaller lots and with grants.",
      themes = { "funding" },
      cite = "KIN 3 Outcome 4 public 2",
    },
    {
      id = "sustainability.simple_applications",
      owner = "public",
      summary = "Public bodies keep applications simple, help those who apply on behalf of people "
        .. "with another first language, and prefer local providers where the law allows it.",
      themes = { "funding", "equality" },
      cite = "KIN 3 Outcome 4 public 3",
    },
    {
      id = "sustainability.proportionate",
      owner = "public",
      summary = "Public bodies keep applications and monitoring in proportion, with targets that "
        .. "can be reached.",
      themes = { "funding" },
      cite = "KIN 3 Outcome 4 public 4",
    },
    {
      id = "sustainability.named_contact",
      owner = "public",
      summary = "Public bodies manage contracts well, with officers who help; the council always "
        .. "names somebody whom a partner can reach.",
      themes = { "funding", "relationships" },
      cite = "KIN 3 Outcome 4 public 5",
    },
    {
      id = "sustainability.overheads",
      owner = "public",
      summary = "Public bodies learn what reasonable overheads are and let that inform "
        .. "commissioning, within what can be afforded.",
      themes = { "funding" },
      cite = "KIN 3 Outcome 4 public 6",
    },
    {
      id = "sustainability.infrastructure",
      owner = "public",
      summary = "Public bodies invest in local infrastructure support for the sector: leadership "
        .. "and advocacy, networks, capacity, and volunteering.",
      themes = { "funding", "volunteering" },
      cite = "KIN 3 Outcome 4 public 7",
    },
    {
      id = "sustainability.efficiency",
      owner = "voluntary",
      summary = "Voluntary organisations save money by sharing functions with one another where "
        .. "they can.",
      themes = { "funding" },
      cite = "KIN 3 Outcome 4 voluntary 1",
    },
    {
      id = "sustainability.eligibility",
      owner = "voluntary",
      summary = "Voluntary organisations make sure they are eligible before they apply, and say "
        .. "how they will reach the outcomes.",
      themes = { "funding" },
      cite = "KIN 3 Outcome 4 voluntary 2",
    },
    {
      id = "sustainability.early_warning",
      owner = "voluntary",
      summary = "Voluntary organisations say openly when they struggle to meet a target, and ask "
        .. "for support.",
      themes = { "funding", "relationships" },
      cite = "KIN 3 Outcome 4 voluntary 3",
    },
    {
      id = "sustainability.open_reporting",
      owner = "voluntary",
      summary = "Voluntary organisations report openly and see monitoring as part of running "
        .. "things well and of answering to the public.",
      themes = { "funding" },
      cite = "KIN 3 Outcome 4 voluntary 4",
    },
    {
      id = "sustainability.impact_advice",
      owner = "voluntary",
      summary = "Voluntary organisations advise funders what a change in funding would do and how "
        .. "to spare people in vulnerable situations.",
      themes = { "funding", "equality" },
      cite = "KIN 3 Outcome 4 voluntary 5",
    },
  },
}
