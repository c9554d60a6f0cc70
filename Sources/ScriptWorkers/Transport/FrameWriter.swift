/// Writes frames to a pipe that blocks.
package struct FrameWriter {
  private let target: PipeEnd

  package init(_ target: PipeEnd) {
    self.target = target
  }

  /// Writes the whole frame; a payload over the limit is refused before a byte is written.
  package func write(_ frame: Frame) throws(WorkerError) { try write(wire: try frame.wire) }

  /// Writes a frame a number of times at once.
  func write(_ frame: Frame, times: Int) throws(WorkerError) {
    try write(wire: Array(repeatElement(try frame.wire, count: times).joined()))
  }

  private func write(wire: [UInt8]) throws(WorkerError) {
    var done = 0
    while done < wire.count {
      let transfer = wire.withUnsafeBytes {
        target.write(UnsafeRawBufferPointer(rebasing: $0[done...]))
      }
      guard case .moved(let count) = transfer else {
        throw WorkerError(.died, "nobody reads the messages any more")
      }
      done += count
    }
  }
}
