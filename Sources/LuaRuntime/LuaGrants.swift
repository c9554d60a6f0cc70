/// Which capabilities the scripts of a state have been granted, and which of them they used.
struct LuaGrants {
  var refusal: (_ capability: String, _ member: String) -> any Error = { capability, member in
    LuaError(.argument, "\(member) needs the capability '\(capability)'")
  }
  /// Nil where no member is refused.
  var granted: Set<String>?
  var isRecording = false
  var used: Set<String> = []
}

extension LuaState {
  /// Lets scripts use the members that need no capability, or one of those named, and no others.
  ///
  /// A state that was never told lets them use every member. What may be used is settled here once,
  /// so that a call or a read costs nothing more.
  ///
  /// - Parameters:
  ///   - capabilities: The capabilities granted.
  ///   - isRecording: Whether `usedCapabilities` is to be kept.
  ///   - refusal: The error for a member, given the capability it needs and its title.
  package func grant(
    _ capabilities: Set<String>, recording isRecording: Bool = false,
    refusal: @escaping (_ capability: String, _ member: String) -> any Error
  ) {
    grants = LuaGrants(
      refusal: refusal, granted: capabilities, isRecording: isRecording)
    let properties = api.classes.flatMap { owner in
      owner.properties.map { ("\(owner.name).\($0.name)", $0) }
    }
    getters = properties.map { title, property in
      LuaGetter(get: getter(of: property, title, capabilities, isRecording))
    }
    for function in functions {
      function.isGranted = function.capability.map(capabilities.contains) ?? true
      function.isRecorded = isRecording && function.capability != nil
    }
    settleShortBodies()
  }

  private func getter(
    of property: LuaProperty, _ title: String, _ capabilities: Set<String>, _ isRecording: Bool
  ) -> LuaProperty.Getter {
    let get = Self.noting(property, title, property.get)
    guard let capability = property.terms.capability else { return get }
    guard capabilities.contains(capability) else {
      return { _, state in throw state.grants.refusal(capability, title) }
    }
    guard isRecording else { return get }
    return { payload, state in
      state.grants.used.insert(capability)
      return try get(payload, state)
    }
  }

  /// Whether scripts may see the text that stands for an object of a class.
  func mayDescribe(_ owner: LuaClass) -> Bool {
    guard let capability = owner.describeCapability, let granted = grants.granted else {
      return true
    }
    guard granted.contains(capability) else { return false }
    if grants.isRecording { grants.used.insert(capability) }
    return true
  }

  /// The granted capabilities that scripts made use of while they were recorded.
  package var usedCapabilities: Set<String> { grants.used }
}
