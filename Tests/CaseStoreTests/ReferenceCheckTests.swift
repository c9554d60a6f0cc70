import CaseStore
import CompactModel
import Diagnostics
import Testing

struct ReferenceCheckTests {
  private static let check = ReferenceCheck(
    organisations: ["thames-carers", "richmond-council"], bodies: ["review-board"],
    offices: ["champion"], commitments: ["funding.notice"], cases: ["R-1"])

  @Test func `names nobody answers to are told once, with the nearest name`() throws {
    let text = """
      case: R-1
      title: T
      raised: unknown
      by: [thames-carer]
      against: [richmond-council, review-board]
      commitments: [funding.notise, other]
      about:
        - kind: funding_change
          funder: nobody
          recipient: thames-carers
      events:
        - on: unknown
          act: raised
          by: thames-carer
        - on: unknown
          act: met
          with: [champion, somebody-else]
      """
    let value = try #require(CaseCoding.decodeYAML(Array(text.utf8), path: "c.yaml").value)
    #expect(
      Self.check.problems(in: value).text == """
        c.yaml:4: warning: 'thames-carer' in 'by' is no organisation the area knows
           help: did you mean 'thames-carers'?
        c.yaml:6: warning: 'funding.notise' in 'commitments' is no commitment the area knows
           help: did you mean 'funding.notice'?
        c.yaml:6: warning: 'other' in 'commitments' is no commitment the area knows
           help: use the id of a commitment of the area's Compact
        c.yaml:8:5: warning: 'nobody' in 'funder' is no organisation the area knows
           help: add it to the register 'organisations'
        c.yaml:15: warning: 'somebody-else' in 'with' is no organisation the area knows
           help: add it to the register 'organisations'
        """)
  }

  @Test func `rows of registers are checked by what their fields refer to`() throws {
    func register(_ kind: String, _ yaml: String) throws -> Register {
      let kind = try #require(RecordKind.named(kind))
      return try #require(
        RegisterCoding.decode(
          Array(yaml.utf8), .yaml, kind: kind, path: "\(kind.register).yaml"
        ).value)
    }
    let registers = [
      try register("meeting", "- body: review-bord\n- body: review-board\n"),
      try register("champion", "- {organisation: thames-carers, office: champions}\n"),
      try register("recommendation", "- {case: R-2, addressee: review-board}\n"),
      try register("departure", "- {commitment: x.y, by: unknown}\n"),
    ]
    #expect(
      Self.check.problems(in: registers).map { "\($0.code) \($0.place): \($0.message)" } == [
        "reference.unknown-body meetings.yaml:1:3: 'review-bord' in 'body' is no body the area knows",
        "reference.unknown-office champions.yaml:1:3: "
          + "'champions' in 'office' is no office the area knows",
        "reference.unknown-case recommendations.yaml:1:3: 'R-2' in 'case' is no case the area knows",
        "reference.unknown-commitment departures.yaml:1:3: "
          + "'x.y' in 'commitment' is no commitment the area knows",
      ])
  }
}
