import CompactModel
import ProcedureEngine
import Testing
import TimeKeeping

struct RolesTests {
  private let file = concern(by: ["carers", "larder"], against: ["council"], [])

  @Test(
    arguments: [
      ("raiser", ["carers", "larder"]), ("respondent", ["council"]),
      ("either_party", ["carers", "larder", "council"]),
      ("champions", ["champions", "council", "local-cvs"]), ("stranger", ["stranger"]),
    ])
  func `A role is filled by the parties it stands for, or by itself and its holders`(
    role: String, fillers: [String]
  ) {
    #expect(Roles.sample.fillers(of: role, in: file) == fillers)
  }

  @Test func `One of several is enough to fill one of several roles`() {
    let roles = Roles.sample
    #expect(roles.anyone(["x", "larder"], fills: ["respondent", "raiser"], in: file))
    #expect(roles.anyone(["local-cvs"], fills: ["champions"], in: file))
    #expect(!roles.anyone(["x"], fills: ["raiser", "champions"], in: file))
    #expect(!roles.anyone([], fills: ["raiser"], in: file))
    #expect(!roles.anyone(["carers"], fills: [], in: file))
  }

  @Test(
    arguments: [
      ([], "anybody"), (["raiser"], "whoever raised it"),
      (["respondent", "either_party"], "the body it is about or either party"),
      (["champions", "council", "x"], "the Champions, the council or x"),
    ])
  func `Roles are told in words`(roles: [String], phrase: String) {
    #expect(Roles.sample.phrase(roles) == phrase)
  }
}
