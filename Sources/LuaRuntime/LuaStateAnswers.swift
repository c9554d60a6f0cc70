import CLuaShim
import Diagnostics

extension LuaState {
  func answerCall(_ thread: OpaquePointer, slot: Int32, count: Int32) -> Int32 {
    let stack = LuaStack(thread: thread, pool: pool)
    do {
      let value = try functions[Int(slot)].call(stack, count: Int(count), in: self)
      if !LuaStack.push(scalar: value, on: thread) { try stack.push(value) }
      return 1
    } catch {
      return raise(error, on: stack)
    }
  }

  func answerShortCall(
    _ thread: OpaquePointer, slot: Int32, payload: Int64, argument: Int64
  ) -> Int32 {
    do {
      guard let body = shortBodies[Int(slot)] else {
        preconditionFailure("a method without a short body was called by it")
      }
      let value = try body.answer(payload, argument, self)
      if !LuaStack.push(scalar: value, on: thread) {
        try LuaStack(thread: thread, pool: pool).push(value)
      }
      return 1
    } catch {
      return raise(error, on: LuaStack(thread: thread, pool: pool))
    }
  }

  func answerProperty(_ thread: OpaquePointer, slot: Int32, payload: Int64) -> Int32 {
    do {
      let value = try getters[Int(slot)].get(payload, self)
      if !LuaStack.push(scalar: value, on: thread) {
        try LuaStack(thread: thread, pool: pool).push(value)
      }
      return 1
    } catch {
      return raise(error, on: LuaStack(thread: thread, pool: pool))
    }
  }

  func answerOperation(
    _ thread: OpaquePointer, classID: Int32, operation: Int32, payload: Int64, other: Int64
  ) -> Int32 {
    let stack = LuaStack(thread: thread, pool: pool)
    do {
      try stack.push(answer(Int(classID), Int(operation), payload, other))
      return 1
    } catch {
      return raise(error, on: stack)
    }
  }

  private func answer(
    _ index: Int, _ operation: Int, _ payload: Int64, _ other: Int64
  ) throws -> LuaValue {
    switch operation {
    case CLuaShim_operation_length:
      return .integer(Int64(try api.classes[index].length?(payload, self) ?? 0))
    case CLuaShim_operation_element:
      guard let element = Int(exactly: other), element > 0 else { return .nil }
      return try api.classes[index].element?(payload, element, self) ?? .nil
    case CLuaShim_operation_compare:
      return .integer(Int64(try api.classes[index].compare?(payload, other, self) ?? 0))
    case CLuaShim_operation_describe:
      guard let describe = api.classes[index].describe, mayDescribe(api.classes[index]) else {
        return .string(classNames[index])
      }
      return .string(try describe(payload, self))
    default: return .nil
    }
  }

  /// Pushes source and chunk name of a module; nothing when there is no such module.
  func answerRequire(_ thread: OpaquePointer, name: String) -> Int32 {
    let stack = LuaStack(thread: thread, pool: pool)
    guard let module = modules(name) else { return 0 }
    guard module.source.utf8.count <= limits.source else {
      let limit = "\(limits.source >> 10) KiB"
      return raise(
        LuaError(.syntax, "the module '\(name)' is larger than \(limit): split it"), on: stack)
    }
    chunks.add(module.chunkName, alias: module.alias)
    stack.push(module.source)
    stack.push("@\(module.alias)")
    return 2
  }

  func answerModuleNames(_ thread: OpaquePointer) -> Int32 {
    let stack = LuaStack(thread: thread, pool: pool)
    do {
      try stack.push(names: moduleNames())
      return 1
    } catch {
      return raise(error, on: stack)
    }
  }

  /// Pushes the remedy for a name that stands below the list of possible ones.
  func answerSuggest(_ thread: OpaquePointer) -> Int32 {
    let stack = LuaStack(thread: thread, pool: pool)
    var reader = LuaReader(stack, of: self)
    let names = (try? reader.read(-1))?.list?.compactMap(\.string) ?? []
    stack.push(Spelling.suggestion(for: stack.text(-2) ?? "", among: names))
    return 1
  }

  func answerPrint(_ bytes: UnsafeRawBufferPointer) {
    guard printedBytes <= limits.printed else { return }
    printedBytes += bytes.count + 1
    if printedBytes > limits.printed {
      printed.append("… more was printed than \(limits.printed) bytes; the rest is left out")
    } else {
      printed.append(String(decoding: bytes, as: UTF8.self))
    }
  }
}
