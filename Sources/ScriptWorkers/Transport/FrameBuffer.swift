/// Collects bytes as they arrive and gives out the frames they make up.
///
/// The buffer grows by what has arrived, never by what a header announces.
package struct FrameBuffer {
  private var bytes: [UInt8] = []
  private var start = 0

  package init() {}

  /// Whether no byte of an unfinished frame is waiting.
  package var isEmpty: Bool { start == bytes.count }

  package mutating func append(_ arrived: UnsafeRawBufferPointer) {
    arrived.withMemoryRebound(to: UInt8.self) { bytes.append(contentsOf: $0) }
  }

  /// The next whole frame; nil until more bytes arrive.
  ///
  /// A header is judged as soon as it is there: an announced length over the limit or an unknown
  /// kind is an error before any payload has come.
  package mutating func next() throws(WorkerError) -> Frame? {
    let payloadStart = start + Frame.headerLength
    guard payloadStart <= bytes.count else { return nil }
    var length = 0
    for offset in (0..<4).reversed() { length = length << 8 | Int(bytes[start + offset]) }
    guard length <= Frame.payloadLimit else {
      throw .garbled("it announces \(length) bytes, more than the limit of \(Frame.payloadLimit)")
    }
    let code = bytes[start + 4]
    guard let kind = Frame.Kind(rawValue: code) else {
      throw .garbled("it is of the unknown kind \(code)")
    }
    let end = payloadStart + length
    guard end <= bytes.count else { return nil }
    let frame = Frame(kind, Array(bytes[payloadStart..<end]))
    drop(upTo: end)
    return frame
  }

  private mutating func drop(upTo end: Int) {
    start = end
    guard start == bytes.count else { return }
    start = 0
    // One large message must not hold its memory for the rest of the run.
    bytes.removeAll(keepingCapacity: bytes.capacity <= 1 << 20)
  }
}
