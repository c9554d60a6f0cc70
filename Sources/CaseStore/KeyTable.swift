import Glibc

/// A fixed set of names, found by comparing bytes rather than by making strings.
///
/// A class, because handing it on then costs one count of references and not one for each array.
final class KeyTable: Sendable {
  let names: [String]
  private let flat: [UInt8]
  private let starts: [UInt16]
  /// The index of a name plus one in the slot of its hash or after it; 0 where there is none.
  private let slots: [UInt8]

  /// A table of at most 64 different names.
  init(_ names: [String]) {
    precondition(names.count <= 64, "a key table holds at most 64 names")
    self.names = names
    var flat: [UInt8] = []
    var starts: [UInt16] = [0]
    var slots = [UInt8](repeating: 0, count: Self.slotCount)
    for (index, name) in names.enumerated() {
      let bytes = Array(name.utf8)
      var slot = bytes.withUnsafeBufferPointer(Self.slot)
      while slots[slot] != 0 { slot = (slot + 1) % Self.slotCount }
      slots[slot] = UInt8(index + 1)
      flat += bytes
      starts.append(UInt16(flat.count))
    }
    self.flat = flat
    self.starts = starts
    self.slots = slots
  }

  /// The index of the name with these bytes; nil when it is not in the table.
  func index(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var slot = Self.slot(bytes)
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if matches(index, bytes) { return index }
      slot = (slot + 1) % Self.slotCount
    }
    return nil
  }

  private func matches(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(starts[index])
    guard Int(starts[index + 1]) - start == bytes.count else { return false }
    guard let other = bytes.baseAddress else { return true }
    return flat.withUnsafeBufferPointer { names in
      guard let base = names.baseAddress else { return true }
      return memcmp(base + start, other, bytes.count) == 0
    }
  }

  private static var slotCount: Int { 256 }

  private static func slot(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard let first = bytes.first, let last = bytes.last else { return 0 }
    let middle = bytes[bytes.count / 2]
    return (bytes.count &* 37 &+ Int(first) &* 11 &+ Int(last) &* 5 &+ Int(middle)) % slotCount
  }
}
