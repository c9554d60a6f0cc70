/// A number of items that go to a worker as one request.
package protocol WorkBatch: Sendable {
  /// How many items there are; a batch without any is never sent.
  var count: Int { get }
  /// How many signs of progress the worker may give; as many as there are items unless said.
  var steps: Int { get }
  /// The batch that holds one of the items alone, counted from 0.
  func item(_ index: Int) -> Self
  /// The request; made on the thread that sends it, so that encoding is shared among cores.
  var bytes: [UInt8] { get }
}

extension WorkBatch {
  package var steps: Int { count }
}
