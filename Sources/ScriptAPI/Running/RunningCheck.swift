import CompactModel
import LuaRuntime
import ProcedureEngine
import RuleEngine

/// A rule at work on a subject.
final class RunningCheck {
  let rule: ScriptRule
  let subject: Finding.Subject
  /// The position of the case that the subject is or belongs to.
  let caseIndex: Int?
  var findings: [Finding] = []
  var proposals: [Proposal] = []

  init(rule: ScriptRule, subject: Finding.Subject, caseIndex: Int?) {
    self.rule = rule
    self.subject = subject
    self.caseIndex = caseIndex
  }

  /// Refuses a part of a remark, given to a member, whose owner is not the case that is checked.
  func require(
    _ owner: Int, of part: String, in context: ScriptContext, for member: String
  ) throws {
    guard owner != caseIndex else { return }
    let other =
      context.cases.indices.contains(owner) ? context.cases[owner].file.id : "another case"
    let own =
      caseIndex.map { "the rule checks \(context.cases[$0].file.id)" }
      ?? "the rule checks no case but \(rule.descriptor.over.name)"
    throw ScriptError(
      "finding.other-subject",
      "\(member): \(part): it belongs to \(other), and \(own): say which case is meant in the "
        + "message, and leave '\(part)' out")
  }
}

extension ScriptContext {
  /// The rule that checks, or an error that says what is possible only then.
  func requireCheck(_ member: String) throws -> RunningCheck {
    guard let check else {
      throw ScriptError("finding.no-check", "\(member) can be called only while a rule checks")
    }
    return check
  }
}

extension LuaRaised {
  static let noCheck = LuaRaised("finding.no-check", "No rule is checking at the moment.")
}
