import CLuaShim
import Diagnostics

extension LuaState {
  var killCode: LuaError.Code? {
    switch Int(CLuaShim_killed(host)) {
    case CLuaShim_kill_steps: .steps
    case CLuaShim_kill_memory: .memory
    case CLuaShim_kill_wall: .wall
    default: nil
    }
  }

  private func killMessage(_ code: LuaError.Code) -> String {
    switch code {
    case .steps:
      "the script was stopped after \(budget.steps) steps: look for a loop that does not end"
    case .memory where CLuaShim_trace_is_deep(host):
      "the script needed more than \(limits.memoryText) of memory \(used): "
        + "look for a function that calls itself without end"
    case .memory: "the script needed more than \(limits.memoryText) of memory \(used)"
    default: "the script ran for longer than \(budget.wallText) \(used)"
    }
  }

  private var used: String {
    // Steps are counted a thousand at a time.
    let steps = stepsUsed < 1000 ? "fewer than 1000" : "\(stepsUsed)"
    return "and was stopped after \(steps) steps"
  }

  private var frames: [LuaFrame] {
    (0..<CLuaShim_trace_count(host)).map { index in
      let frame = CLuaShim_trace_frame(host, index)
      let place = Place(
        path: chunks.name(of: String(cString: frame.source)), line: Int(frame.line))
      return LuaFrame(place: place, function: frame.name.map { String(cString: $0) })
    }
  }

  /// The script line that made the running call into the host.
  func callingPlace() -> Place? {
    CLuaShim_record_trace(CLuaShim_running(host))
    return frames.first?.place
  }

  /// The error for the value a failed call left on top.
  func failure(
    _ stack: LuaStack, otherwise code: LuaError.Code, in path: String? = nil
  ) -> LuaError {
    let frames = frames
    if let killCode {
      return LuaError(
        killCode, killMessage(killCode), place: frames.first?.place, frames: frames)
    }
    let value = stack.peek(-1)
    if Int(value.kind) == CLuaShim_kind_error {
      return errors[value.integer] ?? keptError(stack, frames)
    }
    let (place, message) = chunks.split(message(stack, value))
    let isBinary = code == .syntax && message.hasPrefix("attempt to load a binary chunk")
    return LuaError(
      code, isBinary ? "compiled Lua is not accepted: give the source text" : message,
      place: place ?? frames.first?.place ?? path.map { Place(path: $0) }, frames: frames)
  }

  /// The error in an object on top that a script kept from an earlier call: its text is all that is
  /// left of it.
  private func keptError(_ stack: LuaStack, _ frames: [LuaFrame]) -> LuaError {
    LuaError(
      .host, stack.errorText(-1, CLuaShim_error_message),
      place: chunks.split("\(stack.errorText(-1, CLuaShim_error_place)): ").place
        ?? frames.first?.place, frames: frames)
  }

  private static let messageLimit = 4096

  private func message(_ stack: LuaStack, _ value: CLuaShim_Value) -> String {
    switch Int(value.kind) {
    case CLuaShim_kind_string:
      let text = String(decoding: value.bytes.prefix(Self.messageLimit), as: UTF8.self)
      return value.length > Self.messageLimit ? text + "…" : text
    case CLuaShim_kind_integer: return "\(value.integer)"
    case CLuaShim_kind_number: return "\(value.number)"
    case CLuaShim_kind_nil: return "an error was raised without a message"
    case CLuaShim_kind_boolean: return "an error was raised with \(value.integer != 0)"
    case CLuaShim_kind_table:
      var reader = LuaReader(stack, of: self)
      let table = try? reader.read(-1)
      return table?.table?["message"]?.string
        ?? "an error was raised with a table that has no 'message'"
    case CLuaShim_kind_function: return "an error was raised with a function"
    case CLuaShim_kind_object, CLuaShim_kind_late_object:
      return "an error was raised with \(classNames[Int(value.class_id)].withArticle)"
    default: return "an error was raised with a value that has no text"
    }
  }

  /// Turns a Swift error into an error object on top of the stack.
  func raise(_ error: any Error, on stack: LuaStack) -> Int32 {
    var luaError: LuaError
    var code: String
    if let known = error as? LuaError {
      luaError = known
      code = known.code.rawValue
    } else if let explained = error as? any LuaExplainedError {
      luaError = LuaError(.host, explained.message, cause: error)
      code = explained.code
    } else {
      luaError = LuaError(.host, "\(error)", cause: error)
      code = LuaError.Code.host.rawValue
    }
    if luaError.frames.isEmpty {
      CLuaShim_record_trace(stack.thread)
      luaError.frames = frames
      luaError.place = luaError.place ?? luaError.frames.first?.place
    }
    errors.releaseCollected(by: host)
    stack.push(code)
    stack.push(luaError.place.map { chunks.inside($0).description } ?? "")
    stack.push(luaError.message)
    CLuaShim_push_error(stack.thread, errors.add(luaError))
    return -1
  }
}
