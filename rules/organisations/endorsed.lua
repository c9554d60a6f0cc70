-- A Compact binds a group's own board only if that board has talked about it.
return concord.rule {
  id = "organisations.endorsed",
  title = "The governing body has endorsed the Compact",
  summary = "Shows voluntary organisations for which no day of endorsement by their own governing body is recorded. "
    .. "The day may have been forgotten, so this is a note. Organisations that have left are passed over.",
  cite = "HAV 4.3",
  over = "organisation",
  severity = "note",

  check = function(organisation, finding)
    if organisation.sector ~= "voluntary" or organisation.endorsed then return end
    if organisation.left and organisation.left <= organisation.area.as_of then return end

    finding:raise {
      message = organisation.area:name_of(organisation.id)
        .. ": no day is recorded on which the governing body endorsed the Compact",
      field = "endorsed",
      help = "ask for the day of the meeting; offer to come and explain the Compact if there has been none",
    }
  end,

  ok = {
    { title = "endorsed",
      given = { id = "carers", name = "Carers Together", sector = "voluntary", endorsed = "2026-01-20" } },
    { title = "a public body adopts it in other ways",
      given = { id = "council", name = "The Council", sector = "public" } },
    { title = "left before anybody asked", as_of = "2026-06-01",
      given = { id = "choir", name = "The Choir", sector = "voluntary", left = "2026-05-01" } },
  },
  bad = {
    { title = "nothing recorded", finds = 1,
      given = { id = "carers", name = "Carers Together", sector = "voluntary" } },
    { title = "the day is not known", finds = 1,
      given = { id = "carers", name = "Carers Together", sector = "voluntary", endorsed = "unknown" } },
  },
}
