import LuaRuntime
import Testing

@testable import ScriptAPI

// Calls everything with everything. A wrong value has to be an error with a code of its own, a right
// one may fail only as declared, and nothing may trap: that would end the run of the tests.
@Suite("A call with any value at all", .serialized)
struct FuzzTests {
  static let limits = LuaLimits(
    steps: 2_000_000_000, memory: 512 << 20, wall: .seconds(120), source: 16 << 20)

  /// One line of a script, and what may come of it.
  struct Call {
    enum Expectation {
      /// It works, or fails as its member declares.
      case right
      /// It fails.
      case wrong
      /// It works or fails, and does nothing worse.
      case open
    }

    let text: String
    let expectation: Expectation

    init(_ text: String, _ expectation: Expectation) {
      self.text = text
      self.expectation = expectation
    }
  }

  /// What came of some calls.
  struct Tally {
    var calls = 0
    var fine = 0
    var refused = 0

    static func += (left: inout Tally, right: Tally) {
      left.calls += right.calls
      left.fine += right.fine
      left.refused += right.refused
    }
  }

  /// What every script of calls begins with; `late` is of the run before.
  static func helpers(in phase: LuaPhase) -> String {
    (phase == .load ? tokens : "local late = kept[1]\nkept[1] = area\n") + tools
  }

  private static let tokens = """
    local late = kept[1]
    local exits = { { id = "resolved", to = "closed" } }
    local declared_procedure = concord.procedure { id = "p", title = "P",
      stages = { { id = "s", label = "S", title = "S", exits = exits } } }
    local declared_compact = concord.compact { id = "c", title = "C", source = "EX",
      status = "signed", dated = "2024", from = "2024" }
    local declared_rule = concord.rule { id = "r", title = "R", cite = "EX", over = "case",
      check = function() end }
    local declared_report = concord.report { id = "r", title = "R", producer = "P",
      audience = "public", build = function() end }

    """

  private static let tools = """
    local function deep(levels)
      local table = {}
      for _ = 1, levels do table = { inner = table } end
      return table
    end
    local function many(count)
      local list = {}
      for index = 1, count do list[index] = index end
      return list
    end
    local cyclic = {}
    cyclic.itself = cyclic
    local outcomes = {}
    local function try(body)
      local ok, problem = pcall(body)
      if ok then
        outcomes[#outcomes + 1] = "fine"
      elseif type(problem) == "userdata" then
        outcomes[#outcomes + 1] = problem.code
      else
        outcomes[#outcomes + 1] = "lua: " .. (utf8.len(problem) and problem or "not UTF-8")
      end
    end

    """

  /// Runs calls and holds what came of them against what may come.
  static func run(
    _ calls: [Call], in phase: LuaPhase, on stage: ExampleStage, allowed: Set<String>,
    what: String
  ) throws -> Tally {
    var tally = Tally()
    for start in stride(from: 0, to: calls.count, by: 100) {
      let part = calls[start..<min(start + 100, calls.count)]
      let body = part.map { "try(function() \($0.text) end)\n" }.joined()
      let result = try stage.run(
        "local kept = require 'late'\n\(helpers(in: phase))\(body)return outcomes", in: phase,
        name: "fuzz")
      let outcomes = (result.list ?? []).compactMap(\.string)
      try #require(outcomes.count == part.count, "\(what): \(result)")
      for (call, outcome) in zip(part, outcomes) {
        tally.calls += 1
        let isFine = outcome == "fine"
        tally.fine += isFine ? 1 : 0
        tally.refused += isFine ? 0 : 1
        if isFine, call.expectation == .wrong {
          Issue.record("\(what) takes a wrong value: \(call.text.prefix(200))")
        }
        let isPlain = outcome == "argument" || outcome.hasPrefix("lua: ")
        let isKnown =
          isFine || allowed.contains(outcome) || isPlain && call.expectation != .right
        if !isKnown { Issue.record("\(what) raises \(outcome): \(call.text.prefix(200))") }
      }
    }
    return tally
  }

  /// Calls of a function: each argument in turn with each value, then arguments drawn at random.
  static func calls(
    of function: LuaFunctionDeclaration, as callee: String, values: [FuzzValue],
    _ random: inout FuzzSequence
  ) -> [Call] {
    var calls: [Call] = []
    func right() -> [String] { function.parameters.map { FuzzValue.right(for: $0.type, &random) } }
    func add(_ arguments: [String], _ expectation: Call.Expectation) {
      let list = arguments.joined(separator: ", ")
      calls.append(Call("return \(callee)(\(list))", expectation))
    }
    for _ in 0..<20 { add(right(), .right) }
    for (index, parameter) in function.parameters.enumerated() {
      for value in values {
        var arguments = right()
        arguments[index] = value.text
        let isLeftOut = value.kind == .nil && parameter.isOptional
        add(arguments, !isLeftOut && value.isWrong(for: parameter.type) ? .wrong : .open)
      }
      if case .record(let record) = parameter.type {
        for field in record.fields {
          for _ in 0..<12 {
            let value = random.pick(values)
            var fields = FuzzValue.fields(of: record, &random).filter { $0.0 != field.name }
            fields.append((field.name, value.text))
            var arguments = right()
            arguments[index] = "{ \(fields.map { "\($0.0) = \($0.1)" }.joined(separator: ", ")) }"
            let isLeftOut = value.kind == .nil && !field.isRequired
            add(arguments, !isLeftOut && value.isWrong(for: field.type) ? .wrong : .open)
          }
        }
      }
    }
    for _ in 0..<60 {
      let count = random.next(below: function.parameters.count + 3)
      add((0..<count).map { _ in random.pick(values).text }, .open)
    }
    return calls
  }

  @Test("of every function, method, field and operator")
  func everything() throws {
    var random = FuzzSequence(2026)
    var functions = Tally()
    var fields = Tally()
    var operators = Tally()
    let api = ScriptInterface.api
    let everywhere: Set<String> = ["script.not-granted"]
    let stage = try ExampleStage(limits: Self.limits)
    // The first run leaves behind what is late in the next.
    _ = try stage.run("require('late')[1] = area", in: .check)
    for function in api.modules[0].functions {
      let phase = ExampleStage.phase(of: function.terms)
      let names = try stage.open(phase).map(\.name)
      let tokens = ["declared_compact", "declared_procedure", "declared_report", "declared_rule"]
      let values =
        FuzzValue.pool + FuzzValue.objects(phase == .load ? tokens : names, in: api)
      let calls = Self.calls(
        of: function, as: "concord.\(function.name)", values: values, &random)
      functions += try Self.run(
        calls, in: phase, on: stage, allowed: everywhere.union(function.terms.errors.map(\.code)),
        what: "concord.\(function.name)")
    }
    for type in api.classes where !type.isToken {
      let phase: LuaPhase = type.name == "report" ? .report : .check
      let names = try stage.open(phase).map(\.name)
      let objects = FuzzValue.objects(names, in: api)
      let values = FuzzValue.pool + objects
      for method in type.methods {
        let allowed = everywhere.union(method.terms.errors.map(\.code))
        let what = "\(type.name):\(method.name)"
        functions += try Self.run(
          Self.calls(of: method, as: "\(type.name):\(method.name)", values: values, &random),
          in: phase, on: stage, allowed: allowed, what: what)
        let receivers = values.filter { $0.kind != .object(type.name) }.map {
          Call("return \(type.name).\(method.name)(\($0.text))", .wrong)
        }
        functions += try Self.run(receivers, in: phase, on: stage, allowed: allowed, what: what)
      }
      for property in type.properties {
        let name = "\(type.name).\(property.name)"
        var calls = [Call("return \(name)", .right)]
        calls += ["nil", "1", "'x'"].map { Call("\(name) = \($0)", .wrong) }
        fields += try Self.run(
          calls, in: phase, on: stage,
          allowed: everywhere.union(property.terms.errors.map(\.code)), what: name)
      }
      let reads = values.filter { $0.kind != .string || $0.text.contains("\\0") }.map {
        Call("return \(type.name)[\($0.text)]", .wrong)
      }
      fields += try Self.run(reads, in: phase, on: stage, allowed: [], what: "\(type.name)[…]")
      operators += try Self.run(
        Self.operations(on: type, values: values), in: phase, on: stage, allowed: [],
        what: "an operator of \(type.name)")
    }
    let total = functions.calls + fields.calls + operators.calls
    print(
      "fuzz: \(total) calls: \(functions.calls) of functions and methods (\(functions.fine) fine, "
        + "\(functions.refused) refused), \(fields.calls) of fields (\(fields.fine), "
        + "\(fields.refused)), \(operators.calls) of operators (\(operators.fine), "
        + "\(operators.refused))")
    #expect(total >= 10_000)
    #expect(functions.fine > 1_000)
    #expect(functions.refused > 5_000)
  }

  static func operations(on type: LuaClass, values: [FuzzValue]) -> [Call] {
    let name = type.name
    var calls = values.flatMap { value -> [Call] in
      let isOther = value.kind != .object(name)
      return [
        Call("return \(name) == \(value.text)", .open),
        Call("return \(name) < \(value.text)", isOther || type.compare == nil ? .wrong : .open),
        Call("return \(value.text) <= \(name)", isOther || type.compare == nil ? .wrong : .open),
        Call("return \(name) .. (\(value.text))", .wrong),
        Call("return \(name) + (\(value.text))", .wrong),
      ]
    }
    calls += [
      Call("return tostring(\(name))", .open),
      Call("return #\(name)", type.length == nil ? .wrong : .open),
      Call("return -\(name)", .wrong), Call("return \(name)()", .wrong),
      Call("for _ in pairs(\(name)) do end", .open),
      Call("return next(\(name))", .wrong),
      Call("return setmetatable(\(name), {})", .wrong),
    ]
    return calls
  }

  @Test("reads nothing from beyond the run an object belongs to")
  func late() throws {
    let stage = try ExampleStage(limits: Self.limits)
    _ = try stage.run("require('late')[1] = case", in: .check)
    for property in ["id", "title", "raised", "events", "area"] {
      let error = #expect(throws: LuaError.self) {
        try stage.run("return require('late')[1].\(property)", in: .check)
      }
      #expect(error?.message == "this case belongs to a finished run")
    }
  }
}
