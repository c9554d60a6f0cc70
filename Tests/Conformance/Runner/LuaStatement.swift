/// One statement outside of functions; a block's own statements follow it in the list.
package struct LuaStatement: Equatable {
  /// Bytes of the source.
  package var range: Range<Int>
  package var lines: ClosedRange<Int>
  /// The statement around this one, by its number.
  package var parent: Int?
  /// Whether no other statement of the list lies inside.
  package var isLeaf = true
  /// Where the block that holds the statement ends: local names are known up to there.
  package var scopeEnd: Int
  /// Names that a `local` here makes known.
  package var locals: Set<String> = []
  /// Names that are set here, whole or in a part; functions inside included.
  package var assigned: Set<String> = []
  /// Names that are set here anew, whatever they held before.
  package var replaced: Set<String> = []
  /// Names that are read or set here, fields excepted.
  package var mentioned: Set<String> = []
}
