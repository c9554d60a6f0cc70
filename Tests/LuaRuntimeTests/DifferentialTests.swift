import CStockLua
import Foundation
import LuaRuntime
import Testing

/// The host's own library against the one Lua comes with: one script runs in both, and every line it
/// prints must be the same.
@Suite("The library beside stock Lua")
struct DifferentialTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Differential")

  @Test(
    "gives the same results and the same errors",
    arguments: [("patterns", 20_000), ("library", 15_000)])
  func same(driver: String, least: Int) throws {
    let source = try String(
      contentsOf: Self.folder.appending(path: "\(driver).lua"), encoding: .utf8)
    let stock = try Self.printedByStock(source)
    let host = try Self.printedByHost(source)
    #expect(stock.count > least)
    #expect(stock.last?.hasSuffix(" cases") == true)
    #expect(host.count == stock.count)
    let different = zip(host, stock).filter { $0 != $1 }
    #expect(different.isEmpty, "\(different.prefix(10))")
  }

  static func printedByHost(_ source: String) throws -> [String] {
    let limits = LuaLimits(
      steps: .max / 2, memory: 1 << 30, wall: .seconds(300), printed: 1 << 30)
    let state = try LuaState(limits: limits)
    _ = try state.run(source: source, name: "driver.lua")
    return state.printed
  }

  static func printedByStock(_ source: String) throws -> [String] {
    var length = 0
    let bytes = try #require(
      CStockLua_run(source, source.utf8.count, "@driver.lua", &length))
    defer { free(bytes) }
    let text = String(
      decoding: UnsafeRawBufferPointer(start: bytes, count: length), as: UTF8.self)
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }
}
