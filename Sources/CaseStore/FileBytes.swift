import Diagnostics
import Glibc

/// A file's bytes and the state it was in when they were read.
struct FileBytes {
  var bytes: [UInt8]
  var fingerprint: Fingerprint
  /// The permission bits.
  var mode: mode_t

  /// Reads a whole regular file of at most so many bytes.
  static func read(_ path: String, limit: Int, following links: Bool = true) throws(StoreError)
    -> FileBytes
  {
    let file = try FileDescriptor.openRegularFile(path, following: links)
    let size = Int(try file.status(path: path).st_size)
    guard size <= limit else {
      throw tooLarge(path, size, limit)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + 1)
    // A file may grow while it is read: one byte beyond the limit is enough to know.
    while bytes.count <= limit {
      let room = min(1 << 16, limit + 1 - bytes.count)
      let wanted = max(min(room, size - bytes.count + 1), 1)
      guard try file.read(upTo: wanted, into: &bytes, path: path) else { break }
    }
    guard bytes.count <= limit else { throw tooLarge(path, bytes.count, limit) }
    let status = try file.status(path: path)
    return FileBytes(
      bytes: bytes, fingerprint: Fingerprint(status: status, bytes: bytes),
      mode: status.st_mode & 0o7777)
  }

  /// Whether its owner may write to the file, and so may this process.
  func mayBeWritten(_ path: String) -> Bool { mode & S_IWUSR != 0 && access(path, W_OK) == 0 }

  private static func tooLarge(_ path: String, _ count: Int, _ limit: Int) -> StoreError {
    StoreError(
      code: "file.too-large",
      "the file has \(count) bytes; \(StoreLimits.text(bytes: limit)) is the most",
      at: Place(path: path), help: sizeHelp)
  }

  static var sizeHelp: String { "take out what is not needed, or part it into smaller files" }
}
