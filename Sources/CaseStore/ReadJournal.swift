import Synchronization

/// Notes every file that is read while a body runs, whoever reads it.
///
/// It hangs on the place where files are opened and not on those who ask for them, so that what reads
/// a file cannot forget to say so. A file counts when it was read to its end.
package final class ReadJournal: Sendable {
  @TaskLocal private static var current: ReadJournal?

  private let files = Mutex<[String: FileDigest]>([:])

  private init() {}

  /// Runs a body and tells which files it read.
  ///
  /// - Parameters:
  ///   - folder: What the paths are told from; the path of a file elsewhere stays as it is.
  ///   - body: What reads, on this thread.
  /// - Returns: What the body returned, and the files in the order of their paths.
  package static func keep<Value>(
    below folder: String, _ body: () throws -> Value
  ) rethrows -> (value: Value, files: [FileDigest]) {
    let journal = ReadJournal()
    let value = try $current.withValue(journal) { try body() }
    let prefix = Paths.join(folder, "")
    let files = journal.files.withLock { $0 }.map { path, digest in
      var digest = digest
      digest.path = path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
      return digest
    }
    return (value, files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) })
  }

  /// The record of a file that is opened now; nil when nobody keeps a journal.
  static func record(of path: String) -> ReadRecord? {
    current.map { ReadRecord(path: path, journal: $0) }
  }

  /// Of a file that is read twice the first reading counts: the second only looks a line up.
  fileprivate func note(_ digest: FileDigest) {
    files.withLock { files in
      if files[digest.path] == nil { files[digest.path] = digest }
    }
  }
}

/// The digest of one open file, which grows as the file is read.
final class ReadRecord {
  private let path: String
  private let journal: ReadJournal
  private var digest = RunningDigest()

  fileprivate init(path: String, journal: ReadJournal) {
    self.path = path
    self.journal = journal
  }

  func add(_ piece: [UInt8]) { digest.add(piece) }

  func finish() { journal.note(digest.finished(path: path)) }
}
