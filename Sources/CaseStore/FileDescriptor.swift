import Diagnostics
import Glibc

/// An open file of the system, closed when it goes away unless it was only borrowed.
struct FileDescriptor: ~Copyable {
  let number: Int32
  private let isOwned: Bool
  private let record: ReadRecord?

  init(owning number: Int32, record: ReadRecord? = nil) {
    self.number = number
    self.record = record
    isOwned = true
  }

  init(borrowing number: Int32) {
    self.number = number
    record = nil
    isOwned = false
  }

  deinit {
    if isOwned { close(number) }
  }

  /// Opens a file for reading, if it is a regular one; a pipe or device is refused without waiting.
  static func openRegularFile(_ path: String, following links: Bool = true) throws(StoreError)
    -> FileDescriptor
  {
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | (links ? 0 : O_NOFOLLOW)
    let number = open(path, flags)
    guard number >= 0 else {
      let code = errno
      if code == ELOOP, !links {
        throw StoreError(
          code: "store.symbolic-link", "this is a symbolic link", at: Place(path: path),
          help: "put the file itself here")
      }
      if code == ENOENT {
        throw StoreError(
          code: "store.missing", "there is no such file", at: Place(path: path),
          help: SystemRefusal.missingHelp)
      }
      throw SystemRefusal.error("the file cannot be opened", path: path, code: code)
    }
    let descriptor = FileDescriptor(owning: number, record: ReadJournal.record(of: path))
    let status = try descriptor.status(path: path)
    guard status.st_mode & S_IFMT == S_IFREG else {
      let kind = status.st_mode & S_IFMT == S_IFDIR ? "a folder" : "a device or a pipe"
      throw StoreError(
        code: "store.not-a-file", "this is \(kind), not a file", at: Place(path: path),
        help: StoreError.ordinaryFileHelp)
    }
    return descriptor
  }

  func status(path: String) throws(StoreError) -> stat {
    var status = stat()
    guard fstat(number, &status) == 0 else {
      throw SystemRefusal.error("the file cannot be examined", path: path, code: errno)
    }
    return status
  }

  /// Appends the next bytes, at most so many; false at the end of the file.
  func read(upTo count: Int, into bytes: inout [UInt8], path: String) throws(StoreError) -> Bool {
    var code: Int32 = 0
    let piece = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      repeat {
        let got = Glibc.read(number, buffer.baseAddress, count)
        code = got < 0 ? errno : 0
        filled = max(got, 0)
      } while code == EINTR
    }
    guard code == 0 else {
      throw SystemRefusal.error("the file cannot be read", path: path, code: code)
    }
    bytes += piece
    if piece.isEmpty { record?.finish() } else { record?.add(piece) }
    return !piece.isEmpty
  }

  func write(_ bytes: [UInt8], path: String) throws(StoreError) {
    var done = 0
    while done < bytes.count {
      let written = bytes.withUnsafeBytes { buffer in
        Glibc.write(number, buffer.baseAddress.map { $0 + done }, bytes.count - done)
      }
      if written >= 0 {
        done += written
      } else if errno != EINTR {
        throw SystemRefusal.error("the file cannot be written", path: path, code: errno)
      }
    }
  }

  /// Waits until what was written is on the disk.
  func synchronise(path: String) throws(StoreError) {
    guard fsync(number) == 0 else {
      throw SystemRefusal.error("the file cannot be brought to the disk", path: path, code: errno)
    }
  }
}

/// What the system said when it refused.
enum SystemRefusal {
  static func error(_ message: String, path: String, code: Int32) -> StoreError {
    let (name, help) =
      switch code {
      case ENOENT: ("store.missing", missingHelp)
      case EACCES, EPERM: ("store.no-permission", "ask whoever keeps the folder for access")
      case ENOSPC, EDQUOT: ("store.disk-full", "make room on the disk, then try again")
      case EROFS: ("store.read-only", "the disk is set to be read only")
      default: ("store.refused", "try again; ask whoever keeps the disk if it stays so")
      }
    return StoreError(
      code: name, message, at: Place(path: path), help: help, cause: reason(code))
  }

  static var missingHelp: String { "check the name; the case of letters counts" }

  /// The system's reason in words that do not depend on the language it is set to.
  private static func reason(_ code: Int32) -> String {
    switch code {
    case ENOENT: "there is nothing of this name"
    case EACCES, EPERM: "permission denied"
    case ENOSPC: "no space left"
    case EDQUOT: "the quota is used up"
    case EROFS: "the disk is read only"
    case EISDIR: "it is a folder"
    case ENOTDIR: "a part of the path is not a folder"
    case EEXIST: "it exists already"
    case ELOOP: "too many symbolic links"
    case ENAMETOOLONG: "the name is too long"
    case EMFILE, ENFILE: "too many files are open"
    case EIO: "the disk reports a fault"
    default: "system error \(code)"
    }
  }
}
