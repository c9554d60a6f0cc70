import ArgumentParser
import CompactModel
import Diagnostics
import TimeKeeping
import Workbench

/// What an event holds, as options of the command line.
struct EventOptions: ParsableArguments {
  @Option(help: "Who did it: an id; may be given more than once.")
  var by: [String] = []

  @Option(help: "Who else took part or was told; may be given more than once.")
  var with: [String] = []

  @Option(help: "When: 2026-03-04, 2026-03, 2026 or unknown; the day of --as-of when left out.")
  var on: String?

  @Option(help: "The stage a referral leads to.")
  var to: String?

  @Option(help: "How the case ended, for closed.")
  var outcome: String?

  @Option(help: "The outside route, for routed and for a concern out of scope.")
  var route: String?

  @Option(name: .customLong("in-scope"), help: "yes or no, for scope_decided.")
  var inScope: String?

  @Option(help: "The ground of a scope decision, a discretionary referral or a review.")
  var criterion: String?

  @Option(help: "How it came: letter, telephone.")
  var channel: String?

  @Option(help: "A heading for what was decided, offered or agreed.")
  var title: String?

  @Option(help: "The reason given.")
  var reason: String?

  @Option(help: "The impact, as the parties see it.")
  var impact: String?

  @Option(help: "How the impact may be lessened.")
  var mitigation: String?

  @Option(name: .customLong("way-forward"), help: "The way forward that was agreed.")
  var wayForward: String?

  @Option(help: "What was recommended.")
  var recommendation: String?

  @Option(help: "What was learned.")
  var learning: String?

  @Option(help: "A reply to a recommendation.")
  var reply: String?

  @Option(help: "yes or no, for answered: whether what was recommended is accepted.")
  var accepted: String?

  @Option(help: "The mark of the procedure, for classified.")
  var mark: String?

  @Option(help: "The time limit that gets more time, for extended.")
  var clock: String?

  @Option(help: "How much more, such as '5 working_days', for extended.")
  var more: String?

  @Option(help: "A commitment that is settled, for settled; may be given more than once.")
  var part: [String] = []

  @Option(help: "Another case, for joined and split; may be given more than once.")
  var into: [String] = []

  @Option(help: "The area that takes over, for transferred.")
  var area: String?

  @Option(help: "What the text leaves open and the decision settles, for decided.")
  var silence: String?

  @Option(
    name: .customLong("to-version"), help: "The version of the procedure, for moved; see case move."
  )
  var version: String?

  @Option(help: "The number of the event that is put right, for corrected.")
  var corrects: String?

  @Option(help: "The day that is right, for corrected.")
  var date: String?

  @Option(help: "Who did it indeed, for corrected; may be given more than once.")
  var who: [String] = []

  @Option(help: "yes, for corrected: the event should not be there at all.")
  var void: String?

  @Option(help: "A note for the handling office only.")
  var note: String?

  @Option(help: "Record it although the procedure does not allow it, for this reason.")
  var override: String?

  /// Whether anything was given that only makes sense with an act.
  var isEmpty: Bool {
    by.isEmpty && with.isEmpty && on == nil && fields.allSatisfy { $0.1 == nil }
  }

  /// The fields in the order they are written in.
  private var fields: [(Event.Field, String?)] {
    func list(_ ids: [String]) -> String? { ids.isEmpty ? nil : ids.joined(separator: " ") }
    return [
      (.corrects, corrects), (.date, date), (.who, list(who)), (.void, void), (.to, to),
      (.outcome, outcome), (.route, route), (.inScope, inScope), (.criterion, criterion),
      (.mark, mark), (.clock, clock), (.more, more), (.part, list(part)), (.into, list(into)),
      (.area, area), (.version, version), (.accepted, accepted), (.silence, silence),
      (.title, title), (.channel, channel), (.reason, reason), (.impact, impact),
      (.mitigation, mitigation), (.wayForward, wayForward), (.recommendation, recommendation),
      (.learning, learning), (.reply, reply), (.note, note), (.override, override),
    ]
  }

  /// The event of an act, written as files write it; `own:NAME` for one that only the area names.
  func event(_ act: String, _ common: CommonOptions) throws -> Event {
    let (act, own) = try EventText.act(act)
    guard !by.isEmpty else {
      throw WorkbenchError(
        .usage, "case.nobody", "an event needs somebody who did it", help: "add --by with an id")
    }
    let event = Event(
      on: try common.day(on), act: act, own: own, by: by, with: with,
      details: fields.compactMap { field, text in text.map { Event.Detail(field, $0) } })
    for detail in event.details { try EventText.check(detail.text, for: detail.field) }
    try common.checkHappened(event)
    return event
  }
}

extension CommonOptions {
  /// Refuses an event that would only happen after the day of `--as-of`.
  func checkHappened(_ event: Event) throws {
    guard let first = event.on.earliest, first > asOf else { return }
    throw WorkbenchError(
      .usage, "case.future-event", "\(event.on.text) is after \(asOf.long), the day it is",
      help: "record what has happened, once it has")
  }
}
