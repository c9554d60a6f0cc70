import Diagnostics
import Glibc

/// Reads an NDJSON file of any length, or standard input, in blocks of whole lines.
///
/// A line over the limit is left out of its block and told of in the block's diagnostics; the lines
/// around it are read on. The file is closed with the stream; a descriptor given is not.
package struct CaseStream: ~Copyable {
  /// The path problems are reported under.
  package let path: String
  private let descriptor: FileDescriptor
  private let limits: StoreLimits
  private let blockBytes: Int
  private var carried: [UInt8] = []
  private var line = 1
  private var isAtEnd = false

  /// A stream over an open descriptor, such as 0 for standard input.
  package init(
    descriptor: Int32, path: String, blockBytes: Int = 1 << 18, limits: StoreLimits = .standard
  ) {
    self.path = path
    self.descriptor = FileDescriptor(borrowing: descriptor)
    self.limits = limits
    self.blockBytes = max(blockBytes, 1)
  }

  /// A stream over a regular file.
  package init(path: String, blockBytes: Int = 1 << 18, limits: StoreLimits = .standard)
    throws(StoreError)
  {
    self.path = path
    descriptor = try FileDescriptor.openRegularFile(path)
    self.limits = limits
    self.blockBytes = max(blockBytes, 1)
  }

  /// The next block; nil at the end.
  package mutating func next() throws(StoreError) -> CaseBlock? {
    var skipped: [Diagnostic] = []
    while !isAtEnd {
      var chunk = carried
      carried = []
      isAtEnd = try !descriptor.read(upTo: blockBytes, into: &chunk, path: path)
      if isAtEnd { return chunk.isEmpty && skipped.isEmpty ? nil : block(chunk, skipped) }
      if let last = LineFeed.last(in: chunk) {
        carried = Array(chunk[(last + 1)...])
        chunk.removeSubrange((last + 1)...)
        return block(chunk, skipped)
      }
      if chunk.count > limits.lineBytes {
        skipped.append(try skipLine(chunk.count))
      } else {
        carried = chunk
      }
    }
    // A last line that was too long leaves no line behind, and still has to be told of.
    return skipped.isEmpty ? nil : block([], skipped)
  }

  private mutating func block(_ bytes: [UInt8], _ skipped: [Diagnostic]) -> CaseBlock {
    let block = CaseBlock(bytes: bytes, firstLine: line, diagnostics: skipped)
    line += LineFeed.count(in: bytes)
    return block
  }

  /// Reads on to the end of a line that is too long, keeping nothing of it.
  private mutating func skipLine(_ already: Int) throws(StoreError) -> Diagnostic {
    var length = already
    while true {
      var chunk: [UInt8] = []
      isAtEnd = try !descriptor.read(upTo: blockBytes, into: &chunk, path: path)
      if isAtEnd { break }
      if let feed = LineFeed.next(in: chunk, from: 0) {
        length += feed
        carried = Array(chunk[(feed + 1)...])
        break
      }
      length += chunk.count
    }
    defer { line += 1 }
    return Diagnostic(
      code: "ndjson.line-too-long",
      "the line has \(length) bytes; \(StoreLimits.text(bytes: limits.lineBytes)) is the most",
      at: Place(path: path, line: line), help: Self.lineHelp)
  }

  static var lineHelp: String { "shorten its texts, or give the case a file of its own" }
}
