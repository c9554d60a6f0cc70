/// Puts a deadline's count into one sentence.
///
/// Weekends come first, whole ones as a number and halves by date, then bank holidays by name, then
/// closures and pauses with their reason and how many days each took.
struct LedgerSentence {
  private let deadline: Deadline
  private let skipped: [Ledger.Entry]

  /// `skipped` are the days passed over while counting, in order, without those of a roll.
  init(_ deadline: Deadline, skipped: [Ledger.Entry]) {
    self.deadline = deadline
    self.skipped = skipped
  }

  var text: String {
    let clock = deadline.clock
    let extensions = clock.extensions.map { $0.unit.text($0.count) + inBrackets($0.reason) }
    let preposition = clock.limit.counting == .after ? "after" : "beginning with"
    var text = clock.limit.text
    if !extensions.isEmpty { text += ", extended by \(inWords(extensions))," }
    text += " \(preposition) \(clock.start.withWeekday)"
    let left = weekends + holidays + days(.closure, "closed") + days(.pause, "paused")
    if !left.isEmpty { text += ", not counting \(inWords(left))" }
    if deadline.isBeyondRange { return text + ", ends after \(CivilDate.last.long)" }
    text += " = \(deadline.lastDay.withWeekday)"
    if deadline.lastDay != deadline.unrolledLastDay {
      text += ", moved from \(deadline.unrolledLastDay.withWeekday) to the next working day"
    }
    return text
  }

  private var weekends: [String] {
    let days = skipped.filter { $0.reason?.kind == .weekend }.map(\.day)
    var whole = 0
    var halves: [String] = []
    var index = 0
    while index < days.count {
      if index + 1 < days.count, days[index].days(to: days[index + 1]) == 1 {
        whole += 1
        index += 2
      } else {
        halves.append(days[index].withWeekday)
        index += 1
      }
    }
    if whole > 0 { halves.insert(whole == 1 ? "1 weekend" : "\(whole) weekends", at: 0) }
    return halves
  }

  private var holidays: [String] {
    let entries = skipped.filter { $0.reason?.kind == .holiday }
    var occurrences: [String: Int] = [:]
    for entry in entries { occurrences[entry.reason?.text ?? "", default: 0] += 1 }
    return entries.map { entry in
      let title = entry.reason?.text ?? ""
      // A long count may meet the same holiday in several years.
      return occurrences[title] == 1 ? title : "\(title) \(entry.day.year)"
    }
  }

  /// "3 days closed (Christmas closedown)" for each reason, in the order first met.
  private func days(_ kind: Ledger.Reason.Kind, _ word: String) -> [String] {
    var reasons: [String] = []
    var counts: [String: Int] = [:]
    for entry in skipped {
      guard let reason = entry.reason, reason.kind == kind else { continue }
      if counts[reason.text] == nil { reasons.append(reason.text) }
      counts[reason.text, default: 0] += 1
    }
    return reasons.map { reason in
      "\(TimeLimit.Unit.days.text(counts[reason] ?? 0)) \(word)\(inBrackets(reason))"
    }
  }

  private func inBrackets(_ reason: String) -> String { reason.isEmpty ? "" : " (\(reason))" }

  private func inWords(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }
}
