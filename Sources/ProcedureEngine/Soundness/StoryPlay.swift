import CompactModel
import TimeKeeping

/// Plays a story as a case of its own through the replay, as the proof that it can happen.
struct StoryPlay {
  let model: SoundModel
  private var file: Case
  private var day: CivilDate
  private let calendar = WorkingCalendar.withoutHolidays

  private static let raiser = "the-raiser"
  private static let respondent = "the-respondent"

  /// A play on a day far from either end of the calendar.
  init?(_ model: SoundModel) {
    guard let day = CivilDate(iso: "2001-01-01") else { return nil }
    self.model = model
    self.day = day
    file = Case(
      id: "S-1", title: "A story", by: [Self.raiser], against: [Self.respondent])
  }

  /// Where a story ends; nil when the replay finds that it breaks the procedure.
  mutating func end(
    of path: [(before: SoundState, move: SoundMove)]
  ) -> CaseState.Position? {
    for (before, move) in path { guard add(move, in: before) else { return nil } }
    let state = replay()
    return state.violations.isEmpty ? state.position : nil
  }

  private func replay() -> CaseState {
    model.procedure.replay(file, timing: Timing(calendar: calendar, asOf: day))
  }

  private mutating func add(_ move: SoundMove, in state: SoundState) -> Bool {
    let stage = state.stage.map { model.procedure.stages[$0] }
    switch move {
    case .raise: record(.raised, by: ["raiser"])
    case .scope(let isInside):
      let by = model.procedure.scope?.decidedBy ?? []
      record(.scopeDecided, by: by, [.inScope: isInside ? "yes" : "no"])
    case .act(let index): perform(model.acts[index], at: stage)
    case .mark(let index):
      let mark = model.procedure.marks.first { $0.id == model.marks[index] }
      record(.classified, by: mark?.by ?? [], [.mark: model.marks[index]])
    case .exit(let index, let outcome):
      guard let stage else { return false }
      take(stage.exits[index], of: stage, outcome)
    case .expire(let bit):
      return model.clock(bit, at: state.stage).map { wait(for: $0) } ?? false
    case .moved: break
    case .afterward(let index):
      let entry = model.procedure.afterwards[index]
      record(entry.act, by: entry.by, entry.grounds.first.map { [.criterion: $0.id] } ?? [:])
    case .beside(let index):
      let act = SoundMoves.besides[index]
      let by = act == .withdrawn ? ["raiser"] : []
      record(act, by: by, [.into: "another-case", .area: "another-area"])
    case .fact(let index, let isSo): if isSo { know(model.facts[index], date: .unknown) }
    case .dated(let index): know(model.facts[index], date: .date(.day(day)))
    }
    return true
  }

  private mutating func take(_ exit: Exit, of stage: Stage, _ outcome: UInt8) {
    let by = stage.roles(exit.by)
    guard exit.to == nil else {
      record(.referred, by: by, [.to: exit.to ?? "", .criterion: "its ground"])
      return
    }
    let outcomes = CaseOutcome.allCases
    let closing = model.asksOutcome ? outcomes[Int(outcome)] : exit.outcomes.first
    record(.closed, by: by, [.outcome: closing?.rawValue ?? ""])
  }

  private mutating func perform(_ name: SoundModel.ActName, at stage: Stage?) {
    var details: [Event.Field: String] = [:]
    switch name.act {
    case .extended:
      let clock = ((stage?.clocks ?? []) + model.procedure.clocks).first
      details = [.clock: clock?.id ?? "", .more: "1 days", .reason: "a reason"]
    case .routed: details = [.route: model.procedure.routes.first?.id ?? ""]
    case .split: details = [.into: "another-case"]
    default: break
    }
    record(
      name.act, own: name.own, by: [], with: name.act == .settled ? [Self.raiser] : [], details)
  }

  /// Records an event of today, done by one who fills the first of the roles.
  private mutating func record(
    _ act: Act, own: String? = nil, by roles: [String], with: [String] = [],
    _ details: [Event.Field: String] = [:]
  ) {
    let by = roles.prefix(1).map { role in
      switch role {
      case "raiser", "either_party": Self.raiser
      case "respondent": Self.respondent
      default: role
      }
    }
    let details = Event.Field.allCases.compactMap { field in
      details[field].map { Event.Detail(field, $0) }
    }
    file.events.append(
      Event(on: .day(day), act: act, own: own, by: by, with: with, details: details))
  }

  private mutating func know(_ fact: SoundModel.Fact, date: FieldValue) {
    switch fact {
    case .commitment(let name): file.commitments.append(name.hasSuffix(".") ? name + "any" : name)
    case .about(let name):
      guard let kind = RecordKind.named(name) else { return }
      let fields = model.standing.compactMap { clock -> String? in
        if case .record(name, let field) = clock.rule.from { return field }
        return nil
      }
      file.about.append(
        Record(
          kind: kind, values: kind.fields.map { fields.contains($0.name) ? date : .absent }))
    }
  }

  /// Lets the days pass until a clock is over.
  private mutating func wait(for clock: SoundModel.TrackedClock) -> Bool {
    let state = replay()
    let reader = ClockReader(
      procedure: model.procedure, file: file, calendar: calendar, eventCount: file.events.count,
      today: day)
    let visit = clock.stage == nil ? nil : state.visits.last
    guard
      let reading = reader.reading(of: clock.rule, at: visit, among: state.visits),
      let over = reading.deadline.lastDay.adding(days: 1)
    else { return false }
    day = max(day, over)
    return true
  }
}
