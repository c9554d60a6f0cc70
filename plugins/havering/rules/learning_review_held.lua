return concord.rule {
  id = "havering.learning_review_held",
  title = "A joint project ends with a learning review",
  summary = "At the end of each joint project, those who took part look back at it. The rule takes "
    .. "the activities of kind joint_project that have ended and looks for a learning review filed "
    .. "under the same id. Whether the review answers the four questions is another rule's matter.",
  cite = "HAV 5.4.3",
  over = "area",
  severity = "note",
  check = function(area, finding)
    local reviewed = {}
    for _, review in ipairs(area:register("learning_reviews")) do
      if review.id then reviewed[review.id] = true end
    end
    for _, activity in ipairs(area:register("activities")) do
      local ended = activity.ends
      if activity.kind == "joint_project" and ended and ended < area.as_of
        and not reviewed[activity.id] then
        finding:raise {
          message = (activity.title or activity.id) .. " ended on " .. ended:long()
            .. " and no learning review is on record",
          record = activity,
          help = "invite those who took part to answer the four questions, and file their answers "
            .. "under the project's id",
        }
      end
    end
  end,
  ok = {
    {
      title = "the project that ended was reviewed, and the other goes on",
      as_of = "2026-06-01",
      given = {
        registers = {
          activities = {
            {
              id = "garden",
              title = "Shared garden",
              on = "2025-03-03",
              ends = "2026-02-27",
              kind = "joint_project",
            },
            { id = "bus", title = "Shared bus", on = "2026-01-05", kind = "joint_project" },
          },
          learning_reviews = { { id = "garden", title = "Shared garden", on = "2026-03-16" } },
        },
      },
    },
  },
  bad = {
    {
      title = "a project ended and nobody looked back",
      as_of = "2026-06-01",
      given = {
        registers = {
          activities = {
            {
              id = "garden",
              title = "Shared garden",
              on = "2025-03-03",
              ends = "2026-02-27",
              kind = "joint_project",
            },
          },
        },
      },
      finds = 1,
    },
  },
}
