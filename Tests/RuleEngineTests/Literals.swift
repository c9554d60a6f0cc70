import TimeKeeping

// A literal that is no date is a slip in a test, so it stops the run at once.
extension CivilDate: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) {
    guard let date = CivilDate(iso: text) else { preconditionFailure("no date: \(text)") }
    self = date
  }
}

extension PartialDate: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) {
    guard let date = PartialDate(text) else { preconditionFailure("no date: \(text)") }
    self = date
  }
}
