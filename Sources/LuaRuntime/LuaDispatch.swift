import CLuaShim

/// The C entry points of every state: each finds its state by the context and hands the call on.
enum LuaDispatch {
  static var callbacks: CLuaShim_Callbacks {
    CLuaShim_Callbacks(
      call: { context, thread, slot, count in
        withState(context) { $0.answerCall(thread, slot: slot, count: count) }
      },
      short_call: { context, thread, slot, payload, argument in
        withState(context) {
          $0.answerShortCall(thread, slot: slot, payload: payload, argument: argument)
        }
      },
      property: { context, thread, slot, payload in
        withState(context) { $0.answerProperty(thread, slot: slot, payload: payload) }
      },
      operation: { context, thread, classID, operation, payload, other in
        withState(context) {
          $0.answerOperation(
            thread, classID: classID, operation: operation, payload: payload, other: other)
        }
      },
      resolve: { context, thread, name, length in
        let bytes = UnsafeRawBufferPointer(start: name, count: length)
        return withState(context) {
          $0.answerRequire(thread, name: String(decoding: bytes, as: UTF8.self))
        }
      },
      module_names: { context, thread in withState(context) { $0.answerModuleNames(thread) } },
      suggest: { context, thread in withState(context) { $0.answerSuggest(thread) } },
      print: { context, text, length in
        withState(context) { $0.answerPrint(UnsafeRawBufferPointer(start: text, count: length)) }
      })
  }
}

/// Runs a body with the state behind a context, which outlives every call that Lua makes in it.
private func withState<Result>(
  _ context: UnsafeMutableRawPointer, _ body: (LuaState) -> Result
) -> Result {
  Unmanaged<LuaState>.fromOpaque(context)._withUnsafeGuaranteedRef(body)
}
