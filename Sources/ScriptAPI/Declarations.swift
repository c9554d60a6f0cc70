import CompactModel
import Diagnostics
import LuaRuntime
import ProcedureEngine
import RuleEngine

/// What a plugin's files have declared so far; a declaration's position is its object's payload.
struct Declarations {
  var compacts: [Compact] = []
  var procedures: [Procedure] = []
  var rules: [DeclaredRule] = []
  var reports: [DeclaredReport] = []
  var plugins: [DeclaredPlugin] = []
  var tests: [[DeclaredTest]] = []
  /// The functions behind conditions, in the order they were declared.
  var judgements: [DeclaredJudgement] = []
}

/// A function that a condition leaves its decision to.
struct DeclaredJudgement {
  let function: LuaReference
  /// What it asks.
  let text: String
}

/// A rule with the functions and examples that its file holds.
struct DeclaredRule {
  var descriptor: RuleDescriptor
  /// The settings as the rule's own file gives them, whatever an area sets.
  let ownSettings: [RuleSetting]
  let check: LuaReference
  let ok: [RuleExample]
  let bad: [RuleExample]
  let place: Place?
}

/// A report with the function that builds it.
struct DeclaredReport {
  let descriptor: ReportDescriptor
  let build: LuaReference
  let place: Place?
}

/// A plugin before the shared rules it names are fetched.
struct DeclaredPlugin {
  var declaration: PluginDeclaration
  let adoptions: [RuleAdoption]
  let reports: [Int]
  let place: Place?
}

/// How an area takes over a rule.
enum RuleAdoption {
  /// One of the plugin's own rules, by its position among the declared ones.
  case own(Int)
  case shared(SharedAdoption)
}

/// A shared rule an area takes over, with what it changes.
struct SharedAdoption {
  let id: String
  let title: String?
  let severity: Finding.Severity?
  let settings: LuaTable
  let citations: [Citation]
  let place: Place?
}

/// An example of a rule: what it is given, and how many findings and proposals that makes.
struct RuleExample {
  let title: String
  let given: LuaValue
  let settings: LuaTable
  let procedure: Int?
  /// The returning duties of its area.
  let cadences: [CadenceDuty]
  let asOf: String?
  let finds: Int
  /// Not looked at when nil.
  let proposes: Int?
}

/// A story with what should come of it.
struct DeclaredTest {
  let title: String
  let asOf: String?
  let file: LuaValue
  let registers: LuaTable
  /// The other cases on file; nil where nobody can tell which there are.
  let others: [LuaValue]?
  let holidays: [String]
  let closures: [String]
  let expect: LuaTable
}
