/// A Lua function or read-only table held by Swift, let go of when the last copy is dropped.
///
/// It must be used only with the state it came from, on that state's thread.
package final class LuaReference {
  let pool: LuaReferencePool
  let id: Int32

  init(pool: LuaReferencePool, id: Int32) {
    self.pool = pool
    self.id = id
  }

  deinit { pool.dropped.append(id) }
}

/// The references of one state that Swift has dropped and Lua still holds.
///
/// Releasing waits until the state is next used: a reference may be dropped at a moment when the
/// state is at work, or after it was closed.
final class LuaReferencePool {
  var dropped: [Int32] = []
}
