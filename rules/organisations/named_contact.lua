-- Somebody to ask, in every organisation: a role that answers, not a name in a file.
return concord.rule {
  id = "organisations.named_contact",
  title = "A contact for Compact matters",
  summary = "Every public body and every voluntary organisation designates a contact. The register holds the role's "
    .. "title. Organisations of other kinds and those that have left are passed over.",
  cite = { "HAV 4.2", "HAV 4.3", "GUIDE Checklist Resources" },
  over = "organisation",
  severity = "warning",

  check = function(organisation, finding)
    if organisation.sector ~= "public" and organisation.sector ~= "voluntary" then return end
    if organisation.left and organisation.left <= organisation.area.as_of then return end

    if not organisation.contact or organisation.contact == "" then
      finding:raise {
        message = "no contact for Compact matters is recorded", field = "contact",
        help = "ask for the title of a role, such as 'Partnerships Officer'",
      }
    end
  end,

  ok = {
    { title = "a role is named",
      given = { id = "council", name = "The Council", sector = "public", contact = "Partnerships Officer" } },
    { title = "left today", as_of = "2026-06-01",
      given = { id = "carers", name = "Carers Together", sector = "voluntary", left = "2026-06-01" } },
    { title = "a business", given = { id = "shop", name = "The Shop", sector = "other" } },
  },
  bad = {
    { title = "a public body without one", finds = 1,
      given = { id = "council", name = "The Council", sector = "public" } },
    { title = "leaving tomorrow", as_of = "2026-06-01", finds = 1,
      given = { id = "carers", name = "Carers Together", sector = "voluntary", left = "2026-06-02" } },
    { title = "an empty field", finds = 1,
      given = { id = "carers", name = "Carers Together", sector = "voluntary", contact = "" } },
  },
}
