-- What the partners hope the Compact brings about. The text states no measure for any of
-- them, so a report shows what the registers know and says where nothing is measured.
return {
  { id = "relationships", title = "Trusting relationships at every level", cite = "KIN 1" },
  { id = "transparency", title = "Openness, and being quick to answer need together", cite = "KIN 1" },
  { id = "goals", title = "Shared goals of the strategies reached", cite = "KIN 1" },
  { id = "resources", title = "Scarce resources used well", cite = "KIN 1" },
  { id = "sector", title = "A sector that can last", cite = "KIN 1" },
  { id = "prevention", title = "A shift towards prevention and early help", cite = "KIN 1" },
  { id = "fairness", title = "Less unfairness", cite = "KIN 1" },
}
