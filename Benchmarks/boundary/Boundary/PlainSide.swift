import CStockLua

/// Stock Lua in this process: no limits, no hook, nothing guarded.
final class PlainSide {
  private let plain: OpaquePointer

  init() throws {
    guard let plain = CStockLua_open() else { throw Fault("plain Lua cannot be opened") }
    self.plain = plain
  }

  deinit { CStockLua_close(plain) }

  /// The function that a chunk returns, called once with the number of loops.
  func function(_ source: String) throws -> (Int) throws -> Void {
    let number = try load(source)
    return { [self] loops in try call(number, argument: loops, calls: 1) }
  }

  /// The function that a chunk returns, called from outside Lua once for each loop.
  func called(_ source: String) throws -> (Int) throws -> Void {
    let number = try load(source)
    return { [self] loops in try call(number, argument: 0, calls: loops) }
  }

  private func load(_ source: String) throws -> Int32 {
    let number = CStockLua_load(plain, source)
    guard number >= 0 else { throw Fault("plain Lua refuses: \(source)") }
    return number
  }

  private func call(_ number: Int32, argument: Int, calls: Int) throws {
    guard CStockLua_call(plain, number, Int64(argument), Int64(calls)) else {
      throw Fault("plain Lua failed")
    }
  }
}

/// Why the benchmark cannot go on.
struct Fault: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
