import CompactModel

extension [CaseSilence] {
  /// The silences, each with the last event that decides it for the case.
  func settled(by file: Case) -> [CaseSilence] {
    var decisions: [String: Int] = [:]
    for (index, event) in file.events.enumerated() where event.act == .decided {
      if let subject = event[.silence] { decisions[subject] = index }
    }
    guard !decisions.isEmpty else { return self }
    return map { silence in
      var silence = silence
      silence.settledBy = decisions[silence.on.rawValue]
      return silence
    }
  }
}
