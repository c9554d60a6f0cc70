/// One statement outside of functions; a block's own statements follow it in the list.
package struct LuaStatement: Equatable {
  /// Bytes of the source.
  package var range: Range<Int>
  package var lines: ClosedRange<Int>
  /// The statement around this one, by its number.
  package var parent: Int?
  /// Whether no other statement of the list lies inside.
  package var isLeaf = true
  /// Names and texts, these with their quotes, in the conditions of an `if`.
  package var asked: Set<String> = []
}
