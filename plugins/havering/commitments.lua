return {
  {
    id = "common.community_strategy",
    owner = "joint",
    summary = "Partners work together for what people in Havering need and carry out the "
      .. "community strategy for 2008 to 2013.",
    themes = { "relationships" },
    cite = "HAV 4.1 1",
  },
  {
    id = "common.principles",
    owner = "joint",
    summary = "Partners respect the Compact's principles and the rest of it.",
    themes = { "relationships" },
    cite = "HAV 4.1 2",
  },
  {
    id = "common.reviews",
    owner = "joint",
    summary = "Partners take part when the Compact is reviewed.",
    themes = { "relationships" },
    cite = "HAV 4.1 3",
  },
  {
    id = "common.equals",
    owner = "joint",
    summary = "Partners take part as equals in making the Compact stronger and recognise what "
      .. "each brings.",
    themes = { "relationships" },
    cite = "HAV 4.1 4",
  },
  {
    id = "common.openness",
    owner = "joint",
    summary = "Partners are open with one another and share information.",
    themes = { "relationships" },
    cite = "HAV 4.1 5",
  },
  {
    id = "common.inclusive_consultation",
    owner = "joint",
    summary = "Partners see to it together that every consultation is inclusive and draws on the "
      .. "whole range of experience in the borough.",
    themes = { "consultation", "equality" },
    cite = "HAV 4.1 6",
  },
  {
    id = "common.existing_partnerships",
    owner = "joint",
    summary = "Partners think about and settle jointly how the partnerships that exist already "
      .. "can carry the Compact out.",
    themes = { "relationships" },
    cite = "HAV 4.1 7",
  },
  {
    id = "common.impact",
    owner = "joint",
    summary = "Partners use the Compact's terms of reference to see what new policies and plans "
      .. "would do to one another.",
    themes = { "consultation" },
    cite = "HAV 4.1 8",
  },
  {
    id = "common.inclusion",
    owner = "joint",
    summary = "Partners make sure that how they treat one another and those who use their "
      .. "services promotes equality and inclusion.",
    themes = { "equality" },
    cite = "HAV 4.1 9",
  },
  {
    id = "public.independence",
    owner = "public",
    summary = "Public bodies respect that voluntary organisations, within the law, govern "
      .. "themselves and choose their aims freely, campaigning included.",
    themes = { "independence" },
    cite = "HAV 4.2 1",
  },
  {
    id = "public.fair_resources",
    owner = "public",
    summary = "Public bodies share out resources to the sector fairly, by stated objectives and "
      .. "priorities and by principles that include equality, value, lasting effect and "
      .. "accountability.",
    themes = { "funding", "equality" },
    cite = "HAV 4.2 2",
  },
  {
    id = "public.adoption",
    owner = "public",
    summary = "Public bodies bring the Compact into every one of them and every level, and name a "
      .. "contact.",
    themes = { "relationships" },
    cite = "HAV 4.2 3",
  },
  {
    id = "public.infrastructure",
    owner = "public",
    summary = "Public bodies promote strong support organisations for the sector in Havering.",
    themes = { "funding", "relationships" },
    cite = "HAV 4.2 4",
  },
  {
    id = "public.involvement",
    owner = "public",
    summary = "Public bodies involve the sector where it fits in making and watching over policy, "
      .. "and consult it in good time, openly and inclusively.",
    themes = { "consultation" },
    cite = "HAV 4.2 5",
  },
  {
    id = "public.thriving_sector",
    owner = "public",
    summary = "Public bodies make surroundings in which the sector can thrive.",
    themes = { "relationships" },
    cite = "HAV 4.2 6",
  },
  {
    id = "public.early_involvement",
    owner = "public",
    summary = "Public bodies let the sector into decisions early and in earnest, and treat it as "
      .. "an equal partner.",
    themes = { "consultation", "relationships" },
    cite = "HAV 4.2 7",
  },
  {
    id = "voluntary.obligations",
    owner = "voluntary",
    summary = "Voluntary organisations recognise how wide the duties of public bodies are, and "
      .. "that public bodies run their own affairs.",
    themes = { "independence" },
    cite = "HAV 4.3 1",
  },
  {
    id = "voluntary.representation",
    owner = "voluntary",
    summary = "Voluntary organisations bring the views of those who use their services, and of "
      .. "others concerned, to public bodies.",
    themes = { "consultation" },
    cite = "HAV 4.3 2",
  },
  {
    id = "voluntary.endorsement",
    owner = "voluntary",
    summary = "Voluntary organisations have the Compact discussed and endorsed by their own "
      .. "governing body.",
    themes = { "relationships" },
    cite = "HAV 4.3 3",
  },
  {
    id = "voluntary.working_relationships",
    owner = "voluntary",
    summary = "Voluntary organisations let the Compact's principles carry their working "
      .. "relationships with partners.",
    themes = { "relationships" },
    cite = "HAV 4.3 4",
  },
  {
    id = "voluntary.contact",
    owner = "voluntary",
    summary = "Voluntary organisations name a contact for Compact matters.",
    themes = { "relationships" },
    cite = "HAV 4.3 5",
  },
}
