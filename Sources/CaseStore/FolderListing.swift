import Diagnostics
import Glibc

/// What stands in a folder, in the order of the names' bytes.
enum FolderListing {
  enum Kind {
    case file
    case folder
    case link
    case other
  }

  struct Entry {
    var name: String
    var kind: Kind
  }

  static func entries(of path: String) throws(StoreError) -> [Entry] {
    guard let folder = opendir(path) else {
      throw SystemRefusal.error("the folder cannot be opened", path: path, code: errno)
    }
    defer { closedir(folder) }
    var entries: [Entry] = []
    var unreadable: [String] = []
    while let found = readdir(folder) {
      // The name is read through the entry's own memory: a copy would end at the declared length.
      let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
      let start = UnsafeRawPointer(found) + offset
      let bytes = UnsafeRawBufferPointer(
        start: start, count: strlen(start.assumingMemoryBound(to: CChar.self)))
      guard let name = String(validating: bytes, as: UTF8.self) else {
        unreadable.append(String(decoding: bytes, as: UTF8.self))
        continue
      }
      if name == "." || name == ".." { continue }
      entries.append(Entry(name: name, kind: kind(of: Paths.join(path, name))))
    }
    // The system lists names in any order; the one told of is always the same.
    if let first = unreadable.min() {
      throw StoreError(
        code: "store.bad-name", "a name in this folder is not UTF-8: \(first)",
        at: Place(path: path), help: "give the file another name")
    }
    return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// What stands at a path, a link not followed; nil when there is nothing.
  static func kindIfAny(of path: String) -> Kind? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }

  private static func kind(of path: String) -> Kind { kindIfAny(of: path) ?? .other }

  /// Whether a folder stands at a path, links followed.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Throws unless a folder stands at a path, links followed, saying what stands there instead.
  static func requireFolder(_ path: String, code: String, help: String) throws(StoreError) {
    guard !isFolder(path) else { return }
    if isFile(path) {
      throw StoreError(
        code: "store.not-a-folder", "this is a file, not a folder", at: Place(path: path),
        help: help)
    }
    throw StoreError(code: code, "there is no such folder", at: Place(path: path), help: help)
  }

  /// Whether a regular file stands at a path, links followed.
  static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}

/// Paths as texts; nothing here asks the disk.
package enum Paths {
  /// The path of a name in a folder; nothing is put before it for the folder `.`.
  static func join(_ folder: String, _ name: String) -> String {
    if folder.isEmpty || folder == "." { return name }
    return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// The last part of a path.
  static func name(of path: String) -> String {
    String(path.split(separator: "/").last ?? "")
  }

  /// The folder that holds a path; `.` for a bare name.
  package static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// A name before its last dot, and what follows the dot in lower case.
  static func split(_ name: String) -> (stem: String, ending: String) {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return (name, "") }
    return (String(name[..<dot]), name[name.index(after: dot)...].lowercased())
  }
}
