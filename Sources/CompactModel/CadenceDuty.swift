package import TimeKeeping

/// A returning duty of an area, counted in one of its registers.
package struct CadenceDuty: Hashable, Sendable, Codable {
  package var id: String
  package var title: String
  package var summary: String?
  /// The register whose rows are counted.
  package var register: String
  /// What a row must say to count.
  package var filters: [Filter]
  /// The row's field with the day it happened.
  package var date: String
  /// The row's field with the last of several days; nil where it always takes one.
  package var through: String?
  package var rule: Cadence.Rule
  /// The year it is reckoned by; the workspace's own when nil.
  package var year: ReportingYear?
  package var soonDays: Int
  package var since: CivilDate?
  package var weekStart: CompactWeek.Start
  /// How grave it is to miss or to exceed it; as the rule that tells of it says when nil.
  package var severity: Finding.Severity?
  package var citations: [Citation]

  /// The id of the shared rule that turns cadences into findings.
  package static let rule = "cadences.kept"

  package init(
    id: String, title: String, summary: String? = nil, register: String, filters: [Filter] = [],
    date: String, through: String? = nil, rule: Cadence.Rule, year: ReportingYear? = nil,
    soonDays: Int = 30, since: CivilDate? = nil, weekStart: CompactWeek.Start = .monday,
    severity: Finding.Severity? = nil, citations: [Citation] = []
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.register = register
    self.filters = filters
    self.date = date
    self.through = through
    self.rule = rule
    self.year = year
    self.soonDays = soonDays
    self.since = since
    self.weekStart = weekStart
    self.severity = severity
    self.citations = citations
  }

  /// A field of a row and the values of which it must have one.
  package struct Filter: Hashable, Sendable, Codable {
    package var field: String
    /// Texts; numbers and true or false as a file writes them.
    package var values: [String]

    package init(field: String, values: [String]) {
      self.field = field
      self.values = values
    }

    func admits(_ row: Record) -> Bool {
      switch row[field] {
      case .text(let text): values.contains(text)
      case .list(let items): items.contains(where: values.contains)
      case .boolean(let flag): values.contains(flag ? "true" : "false")
      case .integer(let number): values.contains(String(number))
      case .date(let date): values.contains(date.description)
      case .absent, .unknown: false
      }
    }
  }

  /// The cadence, in a workspace that counts its years in a certain way.
  package func cadence(in workspaceYear: ReportingYear) -> Cadence {
    Cadence(
      rule, year: year ?? workspaceYear, soonDays: soonDays, since: since, weekStart: weekStart)
  }
}

/// How a returning duty stands in a reporting year.
package struct CadenceStanding: Hashable, Sendable {
  package let duty: CadenceDuty
  package let cadence: Cadence
  package let standing: Cadence.Standing
  /// The rows counted in the period, in the order of time, as positions in the register.
  package let rows: [Int]
  /// Those of `rows` beyond the most there may be.
  package let excess: [Int]
  /// The first day of each of `rows`.
  package let days: [CivilDate]

  /// What the reporting year is called.
  package var label: String { cadence.year.label(containing: standing.period.first) }

  /// The rows that count in a stretch of the period.
  package func rows(in range: DateRange) -> [Int] {
    zip(rows, days).filter { range.contains($0.1) }.map(\.0)
  }
}

extension CadenceDuty {
  /// How it stands in the reporting year that holds the day, and in the one before where that is
  /// to be judged.
  package func standings(in facts: WorkspaceFacts, asOf: CivilDate) -> [CadenceStanding] {
    let cadence = cadence(in: facts.year)
    let occurrences = occurrences(in: facts.rows(of: register))
    let ranges = occurrences.map(\.range)
    let present = cadence.year.range(containing: asOf)
    var periods = [present]
    if let eve = present.first.adding(days: -1) {
      let before = cadence.year.range(containing: eve)
      if cadence.reaches(before, by: ranges) { periods.append(before) }
    }
    return periods.map { period in
      let standing = cadence.standing(of: ranges, asOf: asOf, in: period)
      return CadenceStanding(
        duty: self, cadence: cadence, standing: standing,
        rows: standing.counted.map { occurrences[$0].row },
        excess: standing.excess.map { occurrences[$0].row },
        days: standing.counted.map { ranges[$0].first })
    }
  }

  /// What the rows that count say happened; a row without an exact day is left out.
  private func occurrences(in rows: [Record]) -> [(row: Int, range: DateRange)] {
    rows.enumerated().compactMap { index, row in
      guard filters.allSatisfy({ $0.admits(row) }), let first = row[date].day else { return nil }
      let last = through.flatMap { row[$0].day } ?? first
      return (index, DateRange(first, last) ?? DateRange(first...first))
    }
  }

  /// How often, where it is counted and by which year, for people.
  package func words(in workspaceYear: ReportingYear?) -> String {
    var text = cadence(in: workspaceYear ?? .calendar).words + ", counted in \(register)"
    if !filters.isEmpty {
      let tests = filters.map { "\($0.field) \($0.values.joined(separator: " or "))" }
      text += " (\(tests.joined(separator: ", ")))"
    }
    guard let year = year ?? workspaceYear else { return text + ", by the workspace's year" }
    return text + ", " + cadence(in: year).yearWords
  }
}
