/// Reads frames from a pipe that blocks.
package struct FrameReader {
  private let source: PipeEnd
  private var buffer = FrameBuffer()
  private var chunk = [UInt8](repeating: 0, count: 1 << 16)

  package init(_ source: PipeEnd) {
    self.source = source
  }

  /// The next frame, waiting for it; nil where the messages end between two frames.
  ///
  /// An end within a frame is an error, as is a frame that breaks the rules.
  package mutating func next() throws(WorkerError) -> Frame? {
    while true {
      if let frame = try buffer.next() { return frame }
      let transfer = chunk.withUnsafeMutableBytes { space in
        let transfer = source.read(into: space)
        if case .moved(let count) = transfer {
          buffer.append(UnsafeRawBufferPointer(rebasing: space[..<count]))
        }
        return transfer
      }
      switch transfer {
      case .moved: continue
      case .ended where buffer.isEmpty: return nil
      case .ended: throw .garbled("it ends in the middle")
      case .notNow: throw .garbled("the pipe does not wait")
      case .refused(let code): throw .garbled("the pipe cannot be read (system error \(code))")
      }
    }
  }
}
