import CLuaShim

/// What a process that does nothing but run scripts arranges for, once, before the first of them.
package enum LuaProcess {
  /// The exit status of a process that ended because a script needed more memory than it may have.
  package static let memoryStatus = Int32(CLuaShim_exit_memory)

  /// Has a refusal of memory end this process instead of raising an error.
  ///
  /// What Lua 5.4.4 does on a refusal can damage memory; a process that is gone cannot be damaged.
  package static func endWhenOutOfMemory() { CLuaShim_end_process_when_out_of_memory() }

  /// Has deadlines met on the calling thread even in the middle of instructions that take long.
  ///
  /// - Returns: Whether the system has the timer it takes.
  package static func watchThisThread() -> Bool { CLuaShim_watch_this_thread() }
}
