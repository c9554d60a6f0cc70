// A function that stands in an array by itself is called by way of another one, which costs as much as
// reading a field. In a structure it is not.

/// What reads one property, in the state that has it.
struct LuaGetter {
  let get: LuaProperty.Getter
}

/// What answers short calls of one method, in the state that has it.
struct LuaShortAnswer {
  /// As `LuaFunctionDeclaration.ShortBody`, on the thread of the state.
  let answer: (Int64, Int64, LuaState) throws -> LuaValue
}
