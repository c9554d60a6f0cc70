import Diagnostics
import Glibc

/// Puts files on the disk whole or not at all.
enum FileWriter {
  /// Replaces a file's bytes: into a new file beside it first, which then takes its name.
  ///
  /// `check` is called at the last moment before; what it throws leaves everything as it was.
  static func replace(
    _ path: String, with bytes: [UInt8], mode: mode_t,
    check: () throws(StoreError) -> Void
  ) throws(StoreError) {
    let temporary = Paths.join(Paths.folder(of: path), ".\(Paths.name(of: path)).concord.tmp")
    // Whoever writes holds the folder's lock, so a file of this name was left by a broken run.
    unlink(temporary)
    do throws(StoreError) {
      let file = try createNew(temporary, mode: mode)
      guard fchmod(file.number, mode) == 0 else {
        throw SystemRefusal.error("the file's mode cannot be kept", path: path, code: errno)
      }
      try file.write(bytes, path: path)
      try file.synchronise(path: path)
      try check()
      guard rename(temporary, path) == 0 else {
        throw SystemRefusal.error("the file cannot be replaced", path: path, code: errno)
      }
    } catch {
      unlink(temporary)
      throw error
    }
  }

  /// Writes a file that must not exist yet; leaves nothing behind when it fails.
  static func create(_ path: String, with bytes: [UInt8]) throws(StoreError) {
    let file = try createNew(path, mode: 0o644)
    do throws(StoreError) {
      try file.write(bytes, path: path)
      try file.synchronise(path: path)
    } catch {
      unlink(path)
      throw error
    }
  }

  private static func createNew(_ path: String, mode: mode_t) throws(StoreError) -> FileDescriptor {
    let number = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode)
    if number >= 0 { return FileDescriptor(owning: number) }
    let code = errno
    if code == EEXIST { throw exists(path) }
    throw SystemRefusal.error("the file cannot be created", path: path, code: code)
  }

  static func exists(_ path: String) -> StoreError {
    StoreError(
      code: "store.exists", "there is a file of this name already", at: Place(path: path),
      help: "use another id, or open the file that is there")
  }
}

/// A folder held so that no other run of Concord on this machine changes its files meanwhile.
struct LockedFolder: ~Copyable {
  private let descriptor: FileDescriptor
  private let path: String

  init(_ path: String) throws(StoreError) {
    self.path = path
    let number = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard number >= 0 else {
      throw SystemRefusal.error("the folder cannot be opened", path: path, code: errno)
    }
    descriptor = FileDescriptor(owning: number)
    // Some network disks know no locks; the fingerprint still guards against changes there.
    while flock(number, LOCK_EX) != 0, errno == EINTR {}
  }

  /// Waits until the folder's list of names is on the disk.
  func synchronise() throws(StoreError) {
    // Some file systems refuse this for folders; they keep names safe without it.
    guard fsync(descriptor.number) == 0 || errno == EINVAL else {
      throw SystemRefusal.error(
        "the folder cannot be brought to the disk", path: path, code: errno)
    }
  }
}

extension LockedFolder {
  /// Makes a folder and those above it, as far as they are missing.
  static func make(_ path: String) throws(StoreError) {
    if FolderListing.isFolder(path) { return }
    let parent = Paths.folder(of: path)
    if parent != path { try make(parent) }
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else {
      throw SystemRefusal.error("the folder cannot be made", path: path, code: errno)
    }
  }
}
