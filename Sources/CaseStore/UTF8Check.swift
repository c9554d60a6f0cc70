/// The strict rules of UTF-8: no stray or missing bytes, no overlong forms, no surrogates.
enum UTF8Check {
  /// How many bytes the sequence at an index takes; 0 when it is not sound.
  @inline(__always)
  static func length(_ bytes: UnsafePointer<UInt8>, at index: Int, count: Int) -> Int {
    let first = bytes[index]
    if first < 0x80 { return 1 }
    let left = count - index
    func follows(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      offset < left && range.contains(bytes[index + offset])
    }
    switch first {
    case 0xC2...0xDF: return follows(1) ? 2 : 0
    case 0xE0: return follows(1, 0xA0...0xBF) && follows(2) ? 3 : 0
    case 0xED: return follows(1, 0x80...0x9F) && follows(2) ? 3 : 0
    case 0xE1...0xEF: return follows(1) && follows(2) ? 3 : 0
    case 0xF0: return follows(1, 0x90...0xBF) && follows(2) && follows(3) ? 4 : 0
    case 0xF1...0xF3: return follows(1) && follows(2) && follows(3) ? 4 : 0
    case 0xF4: return follows(1, 0x80...0x8F) && follows(2) && follows(3) ? 4 : 0
    default: return 0
    }
  }

  /// The line and column, from 1, of the first byte that is not UTF-8; nil when all is sound.
  static func fault(in bytes: ArraySlice<UInt8>) -> (line: Int, column: Int)? {
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return nil }
      var (index, line, column) = (0, 1, 1)
      while index < buffer.count {
        let length = length(base, at: index, count: buffer.count)
        if length == 0 { return (line, column) }
        let isBreak =
          base[index] == 0x0A
          || (base[index] == 0x0D && (index + 1 == buffer.count || base[index + 1] != 0x0A))
        (line, column) = isBreak ? (line + 1, 1) : (line, column + 1)
        index += length
      }
      return nil
    }
  }
}
