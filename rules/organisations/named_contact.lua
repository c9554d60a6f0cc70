-- Somebody to ask, in every organisation: a role that answers, not a name in a file.
return concord.rule {
  id = "organisations.named_contact",
  title = "A contact for Compact matters",
  summary = "Every public body and every voluntary organisation designates a contact. The register holds the role's "
    .. "title. Organisations of other kinds and those that have left are passed over. Where the register also holds "
    .. "organisations that only appear in cases, an area asks the ones that have joined and no others.",
  cite = { "HAV 4.2", "HAV 4.3", "GUIDE Checklist Resources" },
  over = "organisation",
  severity = "warning",
  settings = {
    joined = { default = false, summary = "whether to ask only organisations with a day of joining" },
  },

  check = function(organisation, finding, settings)
    if organisation.sector ~= "public" and organisation.sector ~= "voluntary" then return end
    if settings.joined and not organisation.joined then return end
    if organisation.left and organisation.left <= organisation.area.as_of then return end

    if not organisation.contact or organisation.contact == "" then
      finding:raise {
        message = organisation.area:name_of(organisation.id) .. ": no contact for Compact matters is recorded",
        field = "contact",
        help = "ask for the title of a role, such as 'Partnerships Officer'",
      }
    end
  end,

  ok = {
    { title = "a role is named",
      given = { id = "council", name = "The Council", sector = "public", contact = "Partnerships Officer" } },
    { title = "left today", as_of = "2026-06-01",
      given = { id = "carers", name = "Carers Together", sector = "voluntary", left = "2026-06-01" } },
    { title = "named in a case and never joined, where only members are asked", settings = { joined = true },
      given = { id = "council", name = "The Council", sector = "public" } },
    { title = "a business", given = { id = "shop", name = "The Shop", sector = "other" } },
  },
  bad = {
    { title = "a public body without one", finds = 1, settings = { joined = false },
      given = { id = "council", name = "The Council", sector = "public" } },
    { title = "leaving tomorrow", as_of = "2026-06-01", finds = 1, settings = { joined = false },
      given = { id = "carers", name = "Carers Together", sector = "voluntary", left = "2026-06-02" } },
    { title = "an empty field of one that joined", finds = 1, settings = { joined = true },
      given = { id = "carers", name = "Carers Together", sector = "voluntary", joined = "2025-12-03", contact = "" } },
  },
}
