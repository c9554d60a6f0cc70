-- The three stages as the update names them.
return {
  { id = "discussion", label = "Stage 1", title = "Direct discussion" },
  { id = "champions", label = "Stage 2", title = "Champions review" },
  { id = "authorised", label = "Stage 3", title = "Authorised individuals" },
}
