import CompactModel
import TimeKeeping

/// A case with one recorded fact otherwise.
struct CaseVariant {
  let file: Case
  let change: FactChange
}

/// One fact of a case that could have been otherwise.
enum FactChange: Hashable {
  /// A recorded day, moved by a number of days; below zero is earlier.
  case moved(RecordedDay, by: Int)
  /// An act that is not on record, on a day.
  case added(Act, on: CivilDate)
}

/// A day that a case records.
enum RecordedDay: Hashable {
  /// The day it was raised, in its key and its event.
  case raising
  /// The day of an event, by its index.
  case event(Int)
  /// A date of a record it is about.
  case field(record: Int, name: String)
}

/// Makes the cases that a case would be, had one recorded fact been otherwise.
struct VariantMaker {
  let file: Case
  let today: CivilDate

  /// The days that can be moved, each with the days it may be moved to: an event stays between those
  /// before and after it.
  var days: [(day: RecordedDay, old: CivilDate, from: CivilDate, to: CivilDate)] {
    var found: [(day: RecordedDay, old: CivilDate, from: CivilDate, to: CivilDate)] = []
    let (first, last) = (CivilDate.range.lowerBound, CivilDate.range.upperBound)
    for (row, record) in file.about.enumerated() {
      for field in record.kind.fields where field.form == .date {
        guard let day = record[field.name].day else { continue }
        found.append((.field(record: row, name: field.name), day, first, last))
      }
    }
    for (index, event) in file.events.enumerated() {
      guard let day = event.on.exact else { continue }
      let before = file.events[..<index].last { $0.on.latest != nil }?.on.latest
      let after = file.events[(index + 1)...].first { $0.on.earliest != nil }?.on.earliest
      let isRaising = event.act == .raised && file.raised.exact == day
      found.append(
        (isRaising ? .raising : .event(index), day, before ?? first, min(after ?? today, today)))
    }
    if file.events.first?.act != .raised, let raised = file.raised.exact {
      found.append((.raising, raised, first, today))
    }
    return found
  }

  func moving(_ day: RecordedDay, from old: CivilDate, by distance: Int) -> CaseVariant? {
    guard let new = old.adding(days: distance) else { return nil }
    var copy = file
    switch day {
    case .raising:
      copy.raised = .day(new)
      for index in copy.events.indices
      where copy.events[index].act == .raised && copy.events[index].on == .day(old) {
        copy.events[index].on = .day(new)
      }
    case .event(let index): copy.events[index].on = .day(new)
    case .field(let row, let name):
      guard let index = copy.about[row].kind.index(of: name) else { return nil }
      copy.about[row].values[index] = .date(.day(new))
    }
    return CaseVariant(file: copy, change: .moved(day, by: distance))
  }

  func adding(_ act: Act, on day: CivilDate) -> CaseVariant {
    var copy = file
    let index = copy.events.firstIndex { $0.on.isAfter(day) } ?? copy.events.endIndex
    copy.events.insert(Event(on: .day(day), act: act), at: index)
    return CaseVariant(file: copy, change: .added(act, on: day))
  }

  /// The days a missing act could have been done on: those of the events, and today, newest first.
  var daysOfActs: [CivilDate] {
    var days: Set<CivilDate> = [today]
    for event in file.events { if let day = event.on.exact, day <= today { days.insert(day) } }
    return days.sorted(by: >)
  }
}
