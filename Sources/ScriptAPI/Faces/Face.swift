import CompactModel
import LuaRuntime

/// A class of objects in the making: how a payload becomes the host's value, and what scripts may
/// read of it.
struct Face<Subject> {
  typealias Resolve = @Sendable (Int64, ScriptContext) throws -> Subject

  let scriptClass: ScriptClass
  /// What a plugin has to be granted to use a member that says nothing else.
  let capability: Capability?
  let resolve: Resolve
  /// When its members may be used: what tells where a case stands is closed to the conditions that
  /// decide it.
  let phases: Set<LuaPhase>

  init(
    _ scriptClass: ScriptClass, needs capability: Capability? = nil,
    phases: Set<LuaPhase> = [.check, .report, .judge], resolve: @escaping Resolve
  ) {
    self.scriptClass = scriptClass
    self.capability = capability
    self.phases = phases
    self.resolve = resolve
  }

  /// A property that reads one thing of the subject.
  func property(
    _ name: String, _ type: LuaType, _ summary: String, example: String? = nil,
    needs own: Capability? = nil, errors: [LuaRaised] = [],
    get: @escaping @Sendable (Subject, ScriptContext) throws -> LuaValue
  ) -> LuaProperty {
    LuaProperty(name, type, summary, example: example, terms: terms(own, errors)) {
      payload, state in
      let context = ScriptContext.of(state)
      return try get(resolve(payload, context), context)
    }
  }

  /// A property that only some audiences may draw on.
  func property(
    _ name: String, _ type: LuaType, _ summary: String, label: Sensitivity,
    get: @escaping @Sendable (Subject) -> LuaValue
  ) -> LuaProperty {
    let path = "\(scriptClass.name).\(name)"
    return property(
      name, type, summary, needs: label == .personal ? .readContacts : nil,
      errors: label == .public ? [] : [.tooSensitive(label)]
    ) { subject, context in
      try context.require(label, path)
      return get(subject)
    }
  }

  /// A method that asks something of the subject.
  func method(
    _ name: String, _ summary: String, _ parameters: [LuaParameter] = [],
    result: LuaType? = nil, returns: String = "", variants: [LuaVariant] = [], example: String,
    needs own: Capability? = nil, errors: [LuaRaised] = [],
    body: @escaping @Sendable (Subject, LuaCall, ScriptContext) throws -> LuaValue
  ) -> LuaFunctionDeclaration {
    LuaFunctionDeclaration(
      name, summary, parameters: parameters, result: result, resultSummary: returns,
      variants: variants, example: example, terms: terms(own, errors)
    ) { call in
      let context = ScriptContext.of(call.state)
      return try body(resolve(call.payload, context), call, context)
    }
  }

  /// A method of one integer or word, for what rules ask again and again.
  ///
  /// The body is given the integer, or the position of the word among those of the parameter's type.
  func method(
    _ name: String, _ summary: String, of parameter: LuaParameter, result: LuaType,
    returns: String, example: String, errors: [LuaRaised] = [],
    body: @escaping @Sendable (Subject, Int, ScriptContext) throws -> LuaValue
  ) -> LuaFunctionDeclaration {
    LuaFunctionDeclaration(
      name, summary, parameter: parameter, result: result, resultSummary: returns,
      example: example, terms: terms(nil, errors)
    ) { payload, argument, state in
      let context = ScriptContext.of(state)
      return try body(resolve(payload, context), Int(argument), context)
    }
  }

  /// A date is a value of its own; everything else there is only with an area at hand.
  private func terms(_ own: Capability?, _ errors: [LuaRaised]) -> LuaTerms {
    LuaTerms(
      phases: scriptClass == .date ? nil : phases,
      capability: (own ?? capability)?.rawValue, errors: errors)
  }
}

extension LuaRaised {
  /// That a report's audience may not read a field.
  static func tooSensitive(_ label: Sensitivity) -> LuaRaised {
    let audience = label == .personal ? "anybody but officers" : "the public"
    return LuaRaised(
      "report.too-sensitive",
      "In a report for \(audience): the field is labelled \(label.rawValue).")
  }

  static let dateOutOfRange = LuaRaised(
    "date.out-of-range", "The day would lie outside the years 1900 to 2199.")
}
