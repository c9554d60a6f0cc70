import CLuaShim
import Diagnostics

extension LuaState {
  /// Compiles a text and runs it; its first result is copied.
  ///
  /// Compiled chunks are refused. The name is the path that errors show, as a person gave it; scripts
  /// know the text by its alias, or else by its name.
  package func run(source: String, name: String, alias: String? = nil) throws -> LuaValue {
    try withStack { stack in
      guard source.utf8.count <= limits.source else {
        let limit = "\(limits.source >> 10) KiB"
        throw LuaError(
          .syntax, "the file is larger than \(limit): split it into modules",
          place: Place(path: name))
      }
      let alias = alias ?? name
      chunks.add(name, alias: alias)
      try stack.reserve(8)
      var text = source
      let status = text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { characters in
          CLuaShim_load(host, characters.baseAddress, characters.count, "@\(alias)")
        }
      }
      guard status == CLuaShim_ok else { throw failure(stack, otherwise: .syntax, in: name) }
      guard CLuaShim_call(host, 0, 1) == CLuaShim_ok else {
        throw failure(stack, otherwise: .runtime)
      }
      return try read(stack)
    }
  }

  /// Compiles a module's text and runs it; its first result is copied.
  package func run(_ module: LuaModuleSource) throws -> LuaValue {
    try run(source: module.source, name: module.chunkName, alias: module.alias)
  }

  /// Calls a Lua function and copies its first result.
  ///
  /// An outermost call starts a fresh budget; a call from a host function's body shares the one that
  /// is running.
  package func call(_ function: LuaReference, _ arguments: [LuaValue] = []) throws -> LuaValue {
    try withStack { stack in
      try call(function, arguments, results: 1, on: stack)
      return try read(stack)
    }
  }

  /// Calls a Lua function for its effects only.
  package func discard(_ function: LuaReference, _ arguments: [LuaValue] = []) throws {
    try withStack { stack in try call(function, arguments, results: 0, on: stack) }
  }

  /// Calls a Lua function of two objects and a kept table for its effects only.
  ///
  /// Rules are called so, more often than anything else is: no list of arguments is made.
  package func discard(
    _ function: LuaReference, _ subject: LuaObject, _ tool: LuaObject, _ table: LuaReference
  ) throws {
    try withStack { stack in
      try stack.reserve(12)
      try stack.push(function)
      stack.push(subject)
      stack.push(tool)
      try stack.push(table)
      guard CLuaShim_call(host, 3, 0) == CLuaShim_ok else {
        throw failure(stack, otherwise: .runtime)
      }
    }
  }

  /// Makes a table that scripts can read and not change, to be handed to any number of calls.
  ///
  /// A name that is not in it is an error that begins with the title. Tables inside the table
  /// cannot be changed either.
  package func keep(readOnly table: LuaTable, title: String) throws -> LuaReference {
    try withStack { stack in
      try stack.push(.table(table))
      CLuaShim_make_read_only(stack.thread, title)
      return stack.keep()
    }
  }

  /// Ends loading: from now on nothing can pass from one call to the next.
  ///
  /// Tables that scripts have made can be read and no longer changed, and modules not loaded yet stay
  /// so. It must not be called from a host function's body.
  /// - Throws: `LuaError` for a function that changes an outer variable, and for a coroutine or
  ///   iterator that a script keeps.
  package func seal() throws {
    try withStack { stack in
      guard CLuaShim_seal(host) == CLuaShim_ok else { throw failure(stack, otherwise: .runtime) }
    }
  }

  private func call(
    _ function: LuaReference, _ arguments: [LuaValue], results: Int32, on stack: LuaStack
  ) throws {
    try stack.reserve(arguments.count + 8)
    try stack.push(function)
    for argument in arguments { try stack.push(argument) }
    guard CLuaShim_call(host, Int32(arguments.count), results) == CLuaShim_ok else {
      throw failure(stack, otherwise: .runtime)
    }
  }

  private func read(_ stack: LuaStack) throws -> LuaValue {
    if let value = stack.small(-1) { return value }
    var reader = LuaReader(stack, of: self)
    do {
      return try reader.read(-1)
    } catch let mismatch as LuaMismatch {
      let path = mismatch.path.isEmpty ? "the result" : "the result: \(mismatch.path.text)"
      throw LuaError(.conversion, "\(path): \(mismatch.reason)")
    }
  }

  var stack: LuaStack { LuaStack(thread: CLuaShim_running(host), pool: pool) }

  /// Works on the stack of the running thread in host mode and leaves it as high as it was.
  private func withStack<Result>(_ body: (LuaStack) throws -> Result) throws -> Result {
    guard leftover == nil else { throw LuaError(.host, "this script state is closed") }
    if let code = killCode {
      throw LuaError(code, "this script was stopped earlier and cannot run again")
    }
    let stack = stack
    let top = stack.top
    CLuaShim_enter_host(host)
    stack.releaseDropped()
    defer {
      stack.top = top
      CLuaShim_leave_host(host)
      if CLuaShim_depth(host) == 0 { errors.removeAll() }
    }
    return try body(stack)
  }
}
