// Runs every script of the kill battery and prints how it ended, and when.
import Diagnostics
import KillBattery
import LuaRuntime

let host = LuaAPI(
  modules: [
    LuaModule(
      "concord", "the host",
      functions: [
        LuaFunctionDeclaration(
          "call", "calls", parameters: [LuaParameter("body", .function("fun()"), "what")],
          example: "concord.call(print)"
        ) { try $0.state.call($0.function(0)) },
        LuaFunctionDeclaration(
          "try", "calls, whatever comes",
          parameters: [LuaParameter("body", .function("fun()"), "what")],
          example: "concord.try(print)"
        ) { (try? $0.state.call($0.function(0))) ?? .nil },
        LuaFunctionDeclaration(
          "echo", "gives back", parameters: [LuaParameter("value", .any, "what")],
          example: "concord.echo(1)"
        ) { $0.arguments[0] },
        LuaFunctionDeclaration(
          "add", "adds", parameters: [LuaParameter("value", .integer, "what")],
          example: "concord.add(1)"
        ) { $0.arguments[0] },
        LuaFunctionDeclaration(
          "case", "makes a case", parameters: [LuaParameter("number", .integer, "which")],
          example: "concord.case(1)"
        ) { .object(LuaObject(classID: 0, payload: $0.integer(0))) },
        LuaFunctionDeclaration("refuse", "fails", example: "pcall(concord.refuse)") { _ in
          throw LuaError(.host, "refused")
        },
      ])
  ], classes: [LuaClass("case", "a case")])

_ = LuaProcess.watchThisThread()
let limits = LuaLimits(steps: 5_000_000, memory: 48 << 20, wall: .seconds(1))
let clock = ContinuousClock()
var slowest = Duration.zero
var counts: [String: Int] = [:]
for script in KillScript.all {
  let state = try LuaState(
    limits: limits, api: host,
    modules: { name in
      KillScript.modules[name].map { LuaModuleSource(source: $0, chunkName: "\(name).lua") }
    })
  let start = clock.now
  var ending = "ended by itself"
  do {
    _ = try state.run(source: script.source, name: "plugin.lua")
  } catch let error as LuaError {
    ending = state.isKilled ? error.code.rawValue : "error: \(error)"
  }
  let taken = clock.now - start
  slowest = max(slowest, taken)
  counts[ending, default: 0] += 1
  let milliseconds =
    taken.components.seconds * 1000 + taken.components.attoseconds / 1_000_000_000_000_000
  print("\(milliseconds) ms  \(ending)  \(script.title)")
}
print("\(KillScript.all.count) scripts; limits 5000000 steps, 48 MiB, 1 s; slowest \(slowest)")
for (ending, count) in counts.sorted(by: { $0.key < $1.key }) { print("\(count)  \(ending)") }
