package import CompactModel
package import TimeKeeping

/// What an area's Compacts, its signatories and its other cases say that bears on a case.
package struct Surroundings: Sendable {
  package var compacts: [Compact]
  /// In the order of the register; empty when the area keeps none.
  package var signatures: [Signature]
  /// The cases on file; nil where nobody can tell which there are.
  package var cases: CaseIndex?

  package init(
    compacts: [Compact] = [], signatures: [Signature] = [], cases: CaseIndex? = nil
  ) {
    self.compacts = compacts
    self.signatures = signatures
    self.cases = cases
  }

  /// A signature under the Compact.
  package struct Signature: Hashable, Sendable {
    package var organisation: String
    package var on: PartialDate?
    package var ends: PartialDate?
    /// Whether it speaks for others as well, whom it names in free words.
    package var isForOthers: Bool

    package init(
      organisation: String, on: PartialDate? = nil, ends: PartialDate? = nil,
      isForOthers: Bool = false
    ) {
      self.organisation = organisation
      self.on = on
      self.ends = ends
      self.isForOthers = isForOthers
    }

    /// Whether it may have held on a day; a day that is not known rules nothing out.
    func mayHold(on day: CivilDate?) -> Bool {
      guard let day else { return true }
      if let first = on?.earliest, first > day { return false }
      if let last = ends?.latest, last < day { return false }
      return true
    }
  }
}

/// The cases on file, ready to be asked for those that are like another.
package struct CaseIndex: Sendable {
  private let cases: [CaseSketch]
  private let withCommitment: [String: [Int]]
  private let against: [String: [Int]]

  package init(_ cases: [CaseSketch]) {
    self.cases = cases
    var withCommitment: [String: [Int]] = [:]
    var against: [String: [Int]] = [:]
    for (index, item) in cases.enumerated() {
      for commitment in item.commitments { withCommitment[commitment, default: []].append(index) }
      for party in item.against { against[party, default: []].append(index) }
    }
    self.withCommitment = withCommitment
    self.against = against
  }

  /// The ids of the other cases that are like one on a day, in order.
  ///
  /// A case whose day of raising is not exactly known counts, because nothing rules it out.
  func alike(
    _ file: Case, _ terms: ScopeTest.LikeCases, on day: CivilDate?, calendar: WorkingCalendar?
  ) -> [String] {
    var found: Set<Int>?
    for likeness in terms.same {
      let sharing =
        switch likeness {
        case .commitment: file.commitments.flatMap { withCommitment[$0] ?? [] }
        case .respondent: file.against.flatMap { against[$0] ?? [] }
        }
      found = found.map { $0.intersection(sharing) } ?? Set(sharing)
    }
    let raised = file.raised.exact ?? file.raising?.on.exact
    return (found ?? []).sorted().map { cases[$0] }.filter { other in
      guard other.id != file.id else { return false }
      guard let first = other.raised.exact else { return true }
      if let day, first > day { return false }
      guard let within = terms.within, let raised, let calendar else { return true }
      return raised <= Clock(within, start: first).deadline(in: calendar).lastDay
    }.map(\.id)
  }
}
