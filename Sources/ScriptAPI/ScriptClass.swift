import CompactModel
import LuaRuntime

/// The classes of objects scripts meet, numbered by their order here.
///
/// Each record kind has a class of its own after these, in the order of `RecordKind.all`.
enum ScriptClass: Int, CaseIterable {
  case date
  case `case`
  case event
  case visit
  case duty
  case deadline
  case silence
  case violation
  case area
  case compact
  case commitment
  case period
  case cadence
  case finding
  case report
  case compactDeclaration
  case procedureDeclaration
  case ruleDeclaration
  case reportDeclaration
  case pluginDeclaration
  case testsDeclaration

  /// The name scripts and their documentation know the class by.
  var name: String {
    switch self {
    case .compactDeclaration: "declared_compact"
    case .procedureDeclaration: "declared_procedure"
    case .ruleDeclaration: "declared_rule"
    case .reportDeclaration: "declared_report"
    case .pluginDeclaration: "declared_plugin"
    case .testsDeclaration: "declared_tests"
    default: "\(self)"
    }
  }

  /// An object of the class.
  func object(_ payload: Int) -> LuaValue { .object(handle(payload)) }

  /// An object of the class, not yet a value.
  func handle(_ payload: Int) -> LuaObject {
    LuaObject(classID: rawValue, payload: Int64(payload))
  }

  /// An object that belongs to another one, by the positions of both.
  func object(_ index: Int, of owner: Int) -> LuaValue {
    object(owner << 32 | index)
  }

  /// The class of records of a kind.
  static func classID(of kind: RecordKind) -> Int {
    allCases.count + (positions[kind.name] ?? 0)
  }

  private static let positions = Dictionary(
    uniqueKeysWithValues: RecordKind.all.enumerated().map { ($1.name, $0) })
}

/// The positions packed into a payload by `ScriptClass.object(_:of:)`.
struct OwnedIndex {
  let owner: Int
  let index: Int

  init(_ payload: Int64) {
    owner = Int(payload >> 32)
    index = Int(payload & 0xFFFF_FFFF)
  }
}
