import ScriptWorkers
import Testing

struct TransportFrameTests {
  private func buffer(_ bytes: [UInt8]) -> FrameBuffer {
    var buffer = FrameBuffer()
    bytes.withUnsafeBytes { buffer.append($0) }
    return buffer
  }

  @Test func `A frame is its length from the low byte on, its kind and its payload`() throws {
    #expect(try Frame(.request, [65, 66]).wire == [2, 0, 0, 0, 1, 65, 66])
    #expect(try Frame(.progress).wire == [0, 0, 0, 0, 3])
    #expect(try Frame(.life).wire == [0, 0, 0, 0, 5])
    let long = try Frame(.answer, [UInt8](repeating: 7, count: 0x01_02_03)).wire
    #expect(long.prefix(5) == [3, 2, 1, 0, 2])
  }

  @Test(arguments: Frame.Kind.allCases, [0, 1, 255, 256, 70_000])
  func `A frame comes back whole from whatever pieces its bytes arrive in`(
    kind: Frame.Kind, length: Int
  ) throws {
    let first = Frame(kind, (0..<length).map { UInt8(truncatingIfNeeded: $0) })
    let second = Frame(.progress)
    let wire = try first.wire + second.wire
    for size in [1, 3, 5, 6, 4096, wire.count] where wire.count / size < 100_000 {
      var buffer = FrameBuffer()
      var found: [Frame] = []
      for start in stride(from: 0, to: wire.count, by: size) {
        wire[start..<min(start + size, wire.count)].withUnsafeBytes { buffer.append($0) }
        while let frame = try buffer.next() { found.append(frame) }
      }
      #expect(found == [first, second])
      #expect(buffer.isEmpty)
    }
  }

  @Test(
    arguments: [
      (
        [0xFF, 0xFF, 0xFF, 0xFF, 2],
        "it announces 4294967295 bytes, more than the limit of 67108864"
      ),
      (
        [0x01, 0x00, 0x00, 0x04, 2], "it announces 67108865 bytes, more than the limit of 67108864"
      ),
      ([0x00, 0x00, 0x00, 0x00, 0], "it is of the unknown kind 0"),
      ([0x00, 0x00, 0x00, 0x00, 6], "it is of the unknown kind 6"),
      ([0x01, 0x00, 0x00, 0x00, 255], "it is of the unknown kind 255"),
    ] as [([UInt8], String)])
  func `A header that breaks the rules is refused before any payload has come`(
    header: [UInt8], reason: String
  ) {
    var buffer = buffer(header)
    let error = #expect(throws: WorkerError.self) { try buffer.next() }
    #expect(error?.message == "a message of the worker cannot be read: \(reason)")
    #expect(error?.code == .garbled)
  }

  @Test func `The longest announced length is waited for and takes no memory`() throws {
    var buffer = buffer([0x00, 0x00, 0x00, 0x04, 2, 65])
    #expect(try buffer.next() == nil)
    #expect(!buffer.isEmpty)
  }

  @Test func `A payload over the limit is not sent`() {
    let frame = Frame(.request, [UInt8](repeating: 0, count: Frame.payloadLimit + 1))
    let error = #expect(throws: WorkerError.self) { try frame.wire }
    #expect(error?.message == "the message has 67108865 bytes; at most 67108864 can be sent")
  }

  @Test func `A pipe tells an end between frames from an end within one`() throws {
    for (bytes, isWhole) in [([1, 0, 0, 0, 2, 65], true), ([1, 0, 0, 0, 2], false), ([1], false)]
      as [([UInt8], Bool)]
    {
      let (reading, writing) = try PipeEnd.pair()
      _ = bytes.withUnsafeBytes { writing.write($0) }
      writing.close()
      var reader = FrameReader(reading)
      if isWhole {
        #expect(try reader.next() == Frame(.answer, [65]))
        #expect(try reader.next() == nil)
      } else {
        let error = #expect(throws: WorkerError.self) { try reader.next() }
        #expect(
          error?.message == "a message of the worker cannot be read: it ends in the middle")
      }
    }
  }

  @Test func `Writing where nobody reads is an error and no signal`() throws {
    let (reading, writing) = try PipeEnd.pair()
    reading.close()
    let error = #expect(throws: WorkerError.self) {
      try FrameWriter(writing).write(Frame(.request, [65]))
    }
    #expect(error?.message == "nobody reads the messages any more")
  }
}
