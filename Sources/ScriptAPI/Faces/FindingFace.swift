import CompactModel
import LuaRuntime
import RuleEngine
import TimeKeeping

extension LuaClass {
  /// What a rule makes its remarks with.
  static let finding = LuaClass(
    "finding", "What a rule makes its remarks with.",
    methods: [
      remark("raise", "Makes a remark of the rule's own severity.") { $0.descriptor.severity },
      remark("breach", "Remarks that a commitment or the procedure was not kept.") { _ in .breach },
      remark("warning", "Remarks that something needs attention.") { _ in .warning },
      remark("note", "Remarks something worth knowing.") { _ in .note },
      remark("silent", "Remarks that the area's text does not say.") { _ in .silent },
    ])

  private static let fields = LuaRecord(
    "finding_fields", "A remark.",
    fields: [
      LuaField("message", .string, required: true, "What was found, in one sentence."),
      LuaField("field", .string, "The field of the record or key of the case it is about."),
      LuaField("event", .object(.event), "The event it is about."),
      LuaField("record", .anyRecord, "The record it is about, when it is not the subject."),
      LuaField("needed", .plainValue, "What the rule wanted."),
      LuaField("found", .plainValue, "What it met instead."),
      LuaField("cite", .citations, "Further citations."),
      LuaField("help", .string, "What to do."),
    ])

  private static func remark(
    _ name: String, _ summary: String,
    severity: @escaping @Sendable (ScriptRule) -> Finding.Severity
  ) -> LuaFunctionDeclaration {
    LuaFunctionDeclaration(
      name, summary, parameters: [LuaParameter("fields", .record(fields), "The remark.")],
      example: "finding:\(name) { message = 'notice was too short', field = 'effective' }",
      terms: LuaTerms(
        phases: [.check],
        errors: [
          .noCheck,
          LuaRaised(
            "finding.other-subject", "The event or record belongs to another case, or to none here."
          ),
          LuaRaised("finding.too-many", "The rule has made 1,000 remarks on one subject."),
        ])
    ) { call in
      let context = ScriptContext.of(call.state)
      let check = try context.requireCheck("finding:\(name)")
      guard check.findings.count < 1_000 else {
        throw ScriptError(
          "finding.too-many", "a rule may make 1,000 remarks on one subject, and this is one more")
      }
      check.findings.append(
        try finding(call.table(0), severity(check.rule), check, context, "finding:\(name)"))
      return .nil
    }
  }

  /// The most citations that a remark adds to its rule's.
  private static let citationLimit = 100

  /// The finding of a table; its few fields are met in one pass rather than looked up.
  private static func finding(
    _ table: LuaTable, _ severity: Finding.Severity, _ check: RunningCheck,
    _ context: ScriptContext, _ member: String
  ) throws -> Finding {
    var finding = Finding(
      rule: check.rule.descriptor.id, severity: severity, message: "", subject: check.subject,
      citations: check.rule.citations)
    for (name, value) in table.entries {
      switch name {
      case "message": finding.message = (value.string ?? "").cut
      case "field": finding.subject.field = value.string?.cut
      case "event":
        guard let object = value.object else { continue }
        let position = OwnedIndex(object.payload)
        try check.require(position.owner, of: "event", in: context, for: member)
        finding.subject.event = position.index
      case "record":
        if let object = value.object, object.classID >= ScriptClass.allCases.count {
          let record = context.records[Int(object.payload)]
          finding.subject.row = record.row
          if let owner = record.caseIndex {
            try check.require(owner, of: "record", in: context, for: member)
          } else {
            finding.subject.register = record.record.kind.register
          }
        }
      case "needed": finding.needed = value.words?.cut
      case "found": finding.found = value.words?.cut
      case "help": finding.help = value.string?.cut
      case "cite":
        let further = DeclaredTable(table).citations("cite").prefix(citationLimit).map {
          Citation(source: $0.source.cut, section: $0.section.cut)
        }
        finding.citations = (check.rule.citations + further).eachOnce
      default: break
      }
    }
    return finding
  }
}

extension LuaValue {
  /// The value as a person reads it; nil for nothing.
  var words: String? {
    if let day { return day.long }
    switch self {
    case .string(let text): return text
    case .integer(let number): return String(number)
    case .number(let number):
      return Int64(exactly: number).map { String($0) } ?? String(number)
    case .boolean(let flag): return flag ? "yes" : "no"
    default: return nil
    }
  }
}
