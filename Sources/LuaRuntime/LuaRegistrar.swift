import CLuaShim

/// Builds the tables of a new state from declarations and numbers what Swift has to answer.
struct LuaRegistrar {
  private let host: OpaquePointer
  private(set) var getters: [LuaGetter] = []
  private(set) var functions: [LuaFunctionEntry] = []

  init(_ api: LuaAPI, on host: OpaquePointer) throws {
    self.host = host
    for luaClass in api.classes { try register(luaClass) }
    for module in api.modules { try register(module, title: module.name, isNested: false) }
  }

  private mutating func register(_ luaClass: LuaClass) throws {
    CLuaShim_class_open(host, luaClass.name, luaClass.flags, luaClass.insteadOfWriting)
    for property in luaClass.properties {
      CLuaShim_class_property(host, property.name, Int32(getters.count))
      let title = "\(luaClass.name).\(property.name)"
      getters.append(LuaGetter(get: LuaState.noting(property, title, property.get)))
    }
    for method in luaClass.methods {
      if method.shortBody == nil {
        CLuaShim_class_method(host, method.name, Int32(functions.count))
      } else {
        try push(method.shortWords.map { .list($0.map(LuaValue.string)) } ?? .nil)
        CLuaShim_class_short_method(host, method.name, Int32(functions.count))
      }
      functions.append(
        LuaFunctionEntry(method, title: "\(luaClass.name):\(method.name)", isMethod: true))
    }
    CLuaShim_class_close(host)
  }

  private mutating func register(_ module: LuaModule, title: String, isNested: Bool) throws {
    CLuaShim_module_open(host)
    for function in module.functions {
      CLuaShim_module_function(host, function.name, Int32(functions.count))
      functions.append(
        LuaFunctionEntry(function, title: "\(title).\(function.name)", isMethod: false))
    }
    for constant in module.constants {
      try push(constant.luaValue)
      CLuaShim_module_value(host, constant.name)
    }
    for inner in module.nested {
      try register(inner, title: "\(title).\(inner.name)", isNested: true)
    }
    CLuaShim_module_close(host, module.name, title, isNested)
  }

  private func push(_ value: LuaValue) throws {
    CLuaShim_enter_host(host)
    defer { CLuaShim_leave_host(host) }
    try LuaStack(thread: CLuaShim_running(host), pool: LuaReferencePool()).push(value)
  }
}

extension LuaClass {
  fileprivate var flags: Int32 {
    var flags = 0
    if length != nil { flags |= CLuaShim_class_has_length }
    if element != nil { flags |= CLuaShim_class_has_element }
    if compare != nil { flags |= CLuaShim_class_has_compare }
    if describe != nil { flags |= CLuaShim_class_has_describe }
    if isValue { flags |= CLuaShim_class_is_value }
    return Int32(flags)
  }
}
