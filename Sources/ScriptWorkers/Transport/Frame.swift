/// One message between the parent and a worker.
///
/// On the wire: the payload's length as a little-endian `UInt32`, one byte for the kind, the
/// payload.
package struct Frame: Hashable, Sendable {
  package enum Kind: UInt8, Sendable, CaseIterable {
    /// From the parent: work to do.
    case request = 1
    /// From the worker: the result of the request.
    case answer = 2
    /// From the worker, with no payload: a step of the request is done.
    case progress = 3
    /// From the worker: the request cannot be answered; the payload says why in UTF-8.
    case failure = 4
    /// From the worker, with no payload: it is still at the same step.
    case life = 5
  }

  package var kind: Kind
  package var payload: [UInt8]

  /// The longest payload either side sends or accepts, in bytes: 64 MiB.
  package static let payloadLimit = 64 << 20
  /// How many bytes go before the payload.
  package static let headerLength = 5

  /// A frame of the kind with the payload, whose length is checked only when it is sent.
  package init(_ kind: Kind, _ payload: [UInt8] = []) {
    self.kind = kind
    self.payload = payload
  }

  /// The frame as it goes over the wire; refuses a payload longer than the limit.
  package var wire: [UInt8] {
    get throws(WorkerError) {
      guard payload.count <= Self.payloadLimit else {
        throw WorkerError(
          .tooLarge,
          "the message has \(payload.count) bytes; at most \(Self.payloadLimit) can be sent",
          help: "give the worker less at a time")
      }
      var bytes: [UInt8] = []
      bytes.reserveCapacity(Self.headerLength + payload.count)
      let length = UInt32(payload.count)
      for shift in [0, 8, 16, 24] as [UInt32] {
        bytes.append(UInt8(truncatingIfNeeded: length >> shift))
      }
      bytes.append(kind.rawValue)
      bytes.append(contentsOf: payload)
      return bytes
    }
  }
}
