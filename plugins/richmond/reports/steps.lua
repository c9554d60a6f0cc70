-- The three steps as the report names them, shorter than in the procedure.
return {
  { id = "discussion", label = "Step 1", title = "Open discussion" },
  { id = "cvs", label = "Step 2", title = "Richmond CVS" },
  { id = "board", label = "Step 3", title = "Review Board" },
}
