import CLuaShim

/// The Swift errors that scripts hold at the moment, under the numbers their error objects carry.
struct LuaErrorRegister {
  private var errors: [Int64: LuaError] = [:]
  private var lastNumber: Int64 = 0

  subscript(number: Int64) -> LuaError? { errors[number] }

  /// Keeps an error and returns its number, which is never used twice.
  mutating func add(_ error: LuaError) -> Int64 {
    lastNumber += 1
    errors[lastNumber] = error
    return lastNumber
  }

  /// Lets go of the errors whose objects Lua has collected.
  mutating func releaseCollected(by host: OpaquePointer) {
    while true {
      let number = CLuaShim_take_released(host)
      guard number >= 0 else { return }
      errors[number] = nil
    }
  }

  mutating func removeAll() {
    if !errors.isEmpty { errors.removeAll() }
  }
}
