package import Diagnostics

/// One call of a declared function by a script.
///
/// The arguments have been held against the declared types, and optional ones left out are nil. A
/// call is valid only while the function's body runs.
package struct LuaCall {
  package let state: LuaState
  /// The object a method was called on; nil for a function.
  package let receiver: LuaObject?
  /// As many as there are parameters.
  package let arguments: [LuaValue]

  init(state: LuaState, receiver: LuaObject?, arguments: [LuaValue]) {
    self.state = state
    self.receiver = receiver
    self.arguments = arguments
  }

  /// What the host set on the state for its functions to work on.
  package var context: AnyObject? { state.context }

  /// The line of the script that made the call; looked up each time it is asked for.
  package var place: Place? { state.callingPlace() }

  /// The receiver's payload, in a call of a method only.
  package var payload: Int64 {
    guard let receiver else { preconditionFailure("a function has no receiver") }
    return receiver.payload
  }
}

/// Arguments by their declared type; asking for another type than declared is a fault of the host.
extension LuaCall {
  package func string(_ index: Int) -> String { require(arguments[index].string, index) }
  package func integer(_ index: Int) -> Int64 { require(arguments[index].integer, index) }
  package func number(_ index: Int) -> Double { require(arguments[index].number, index) }
  package func boolean(_ index: Int) -> Bool { require(arguments[index].boolean, index) }
  package func list(_ index: Int) -> [LuaValue] { require(arguments[index].list, index) }
  package func table(_ index: Int) -> LuaTable { require(arguments[index].table, index) }
  package func function(_ index: Int) -> LuaReference { require(arguments[index].function, index) }
  package func object(_ index: Int) -> LuaObject { require(arguments[index].object, index) }

  package func optionalString(_ index: Int) -> String? { arguments[index].string }
  package func optionalInteger(_ index: Int) -> Int64? { arguments[index].integer }
  package func optionalNumber(_ index: Int) -> Double? { arguments[index].number }
  package func optionalBoolean(_ index: Int) -> Bool? { arguments[index].boolean }
  package func optionalTable(_ index: Int) -> LuaTable? { arguments[index].table }
  package func optionalFunction(_ index: Int) -> LuaReference? { arguments[index].function }
  package func optionalObject(_ index: Int) -> LuaObject? { arguments[index].object }

  private func require<Value>(_ value: Value?, _ index: Int) -> Value {
    guard let value else {
      preconditionFailure("argument \(index) was declared with another type")
    }
    return value
  }
}
