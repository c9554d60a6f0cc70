import CaseStore
import CompactModel
import Diagnostics
import TimeKeeping

/// A case that uses every key.
enum SampleCase {
  static let yaml = """
    case: RUT-2026-003
    title: Day-centre grant ended at four weeks' notice
    illustrative: yes
    source: GUIDE 7 TravellerSpace
    raised: 2026-03-04
    by: thames-carers
    against: [richmond-council]
    commitments:
      - funding.notice
      - funding.impact
    cause: mistake
    summary: |
      First line: with a colon.
        An indented one, café – “quoted”.

      Last line.
    public_summary: "Short # not a comment"
    about:
      - kind: funding_change
        announced: 2026-02-27
        effective: unknown
        funder: richmond-council
      - kind: meeting
        on: 2026-03
        attended: [one, "two, three"]
    events:
      - on: 2026-03-04
        act: raised
        by: thames-carers
      - on: 2026
        act: scope_decided
        by: [review-board, thames-carers]
        with: richmond-council
        in_scope: true
        criterion: "wider, systemic implications"
        note: 'It''s 12:30'
      - on: unknown
        act: closed
        outcome: learning_only

    """

  static func decoded(path: String = "RUT-2026-003.yaml") -> Decoded<Case> {
    CaseCoding.decodeYAML(Array(yaml.utf8), path: path)
  }
}

extension Case {
  /// The case without the places it was read from.
  var contentOnly: Case {
    var copy = self
    copy.origin = Origin()
    for index in copy.about.indices { copy.about[index].place = Place(path: "") }
    for index in copy.events.indices {
      copy.events[index].line = 0
      copy.events[index].digest = nil
    }
    return copy
  }
}
