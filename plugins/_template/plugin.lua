-- What __name__ brings to Concord. Everything here works as it stands, and nothing here is
-- __name__'s own text yet: it is a starting point. README.md says what to change first.
return concord.plugin {
  id = "__id__",
  title = "__name__ Compact",
  version = "0.1.0",
  api = 1,
  -- What the scripts here have to be allowed to do, and no more: `concord plugin inspect` says what is
  -- asked for and not used. There is also "contacts.read".
  capabilities = { "cases.read", "registers.read", "reports.write" },

  area = {
    id = "__id__",
    name = "__name__",
    -- One of: london_borough, borough, district, county, unitary, metropolitan_district, region,
    -- nation.
    kind = "borough",
    -- The ids of cases begin with it: __prefix__-2026-001.
    prefix = "__prefix__",
  },

  -- The documents that `cite` refers to. A citation is the source's id and a section: "EX Step 2".
  -- When your own text is in hand, choose a short id for it and replace every EX in this folder.
  sources = {
    {
      id = "EX",
      title = "Starting point, to be replaced by the text of the __name__ Compact",
      date = "unknown",
      note = "Made up to show the shape of a plugin. No partner has agreed to it.",
    },
  },

  -- The versions of your Compact, oldest first.
  compacts = { require "compact" },

  -- Standing groups, and organisations that have a part by name in the procedure.
  bodies = {
    {
      id = "support-body",
      title = "Voluntary sector support body",
      summary = "Follows a concern up when the parties have not settled it themselves.",
      cite = "EX Step 2",
    },
    {
      id = "compact-panel",
      title = "Compact Panel",
      summary = "People from each sector who consider what is still open after step 2.",
      cite = "EX Step 3",
    },
  },

  -- Roles that a person holds. Name the role and never the person.
  offices = {
    {
      id = "compact-officer",
      title = "Compact Officer",
      sector = "public",
      summary = "The council officer who may be asked for advice beside step 2.",
      cite = "EX Step 2",
    },
  },

  -- What is to happen again and again, counted in a register: at_least, at_most, every_months, every_years.
  cadences = {
    {
      id = "panel-meetings",
      title = "Meetings of the Compact Panel",
      register = "meetings",
      where = { body = "compact-panel" },
      at_most = 4,
      cite = "EX Panel",
    },
  },

  procedures = { require "procedure" },

  -- Shared rules you take over (`use`), and rules of your own (`require`).
  -- `concord plugin inspect` lists what is adopted.
  rules = {
    { use = "cases.procedure_followed", cite = "EX Steps" },
    { use = "cases.duties_open", cite = "EX Steps" },
    { use = "cases.silences", cite = "EX Steps" },
    { use = "cases.commitments_named", cite = "EX Step 1" },
    -- These two cite the clause of each time limit and of each cadence.
    { use = "cases.deadlines_certain" },
    { use = "cadences.kept" },
    {
      use = "funding.notice_period",
      -- The number your text gives. Where it changed over the years, list what held from which day:
      -- months = { { from = "2018-04-01", value = 3 }, { from = "2026-04-01", value = 6 } }
      settings = { months = 3 },
      -- breach: what was agreed was not kept. warning: worth attention. note: worth knowing.
      severity = "warning",
      cite = "EX Funding",
    },
    require "rules.reply_in_time",
  },

  reports = { require "reports.annual" },
}
