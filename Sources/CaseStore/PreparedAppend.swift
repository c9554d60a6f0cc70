package import CompactModel
import Diagnostics
import Glibc

/// Events ready to be added to a case file: all that can be made sure of beforehand has been.
package struct PreparedAppend: Sendable {
  package let path: String
  private let before: [UInt8]
  private let after: [UInt8]
  private let mode: mode_t
  private let fingerprint: Fingerprint

  /// Works out a file with events at the end of `events:`, keeping every byte that was there.
  ///
  /// Each gets its digest. Refuses when the file is no longer as it was when it was read, or is write-protected.
  package init(
    _ events: [Event], to path: String, expecting fingerprint: Fingerprint,
    limits: StoreLimits = .standard
  ) throws(StoreError) {
    let file = try FileBytes.read(path, limit: limits.fileBytes, following: false)
    // The file is replaced, not written to, so the system itself would not mind its protection.
    guard file.mayBeWritten(path) else {
      throw StoreError(
        code: "store.read-only", "the file is write-protected", at: Place(path: path),
        help: "ask whoever keeps the folder for access")
    }
    guard file.fingerprint == fingerprint else { throw CaseFile.changed(path) }
    let old = CaseFile.decode(file.bytes, path, limits)
    guard let value = old.value else {
      throw StoreError(
        code: "store.case-has-errors", "nothing can be added while the file has errors",
        at: old.diagnostics.first?.place ?? Place(path: path), help: "mend the file first",
        cause: old.diagnostics.first?.message)
    }
    var wanted = value
    wanted.events = EventChain(of: value).sealing(events)
    let added = Array(wanted.events[value.events.count...])
    let bytes = try EventAppender(bytes: file.bytes, path: path, limits: limits).adding(added)
    guard let new = CaseFile.decode(bytes, path, limits).value, new.saysTheSame(as: wanted) else {
      throw StoreError(
        code: "store.cannot-append", "the events cannot be added to the file as it is laid out",
        at: value.place(ofKey: "events"),
        help: "let `events:` be the last key of the file, with each event beginning with '- '")
    }
    self.path = path
    before = file.bytes
    after = bytes
    mode = file.mode
    self.fingerprint = fingerprint
  }

  /// Writes the file, unless it was changed meanwhile, and returns its new fingerprint.
  package func write() throws(StoreError) -> Fingerprint {
    try replace(with: after, expecting: fingerprint)
  }

  /// Writes all of the files, or leaves all as they were: when one cannot be written, those written
  /// before it get their old bytes back.
  package static func write(_ all: [PreparedAppend]) throws(StoreError) {
    var written: [(append: PreparedAppend, fingerprint: Fingerprint)] = []
    for append in all {
      do {
        written.append((append, try append.write()))
      } catch {
        var stuck: [String] = []
        for (append, fingerprint) in written.reversed() {
          do throws(StoreError) {
            _ = try append.replace(with: append.before, expecting: fingerprint)
          } catch {
            stuck.append(append.path)
          }
        }
        guard stuck.isEmpty else { throw halfWritten(stuck, error) }
        throw error
      }
    }
  }

  private func replace(
    with bytes: [UInt8], expecting fingerprint: Fingerprint
  ) throws(StoreError) -> Fingerprint {
    let folder = try LockedFolder(Paths.folder(of: path))
    try FileWriter.replace(path, with: bytes, mode: mode) { () throws(StoreError) in
      guard try fingerprintNow == fingerprint else { throw CaseFile.changed(path) }
    }
    try folder.synchronise()
    return try fingerprintNow
  }

  private var fingerprintNow: Fingerprint {
    get throws(StoreError) {
      try FileBytes.read(path, limit: StoreLimits.standard.fileBytes, following: false).fingerprint
    }
  }

  private static func halfWritten(_ paths: [String], _ cause: StoreError) -> StoreError {
    StoreError(
      code: "store.half-written",
      "one file could not be written, and these could not be given back what they held: "
        + paths.sorted().joined(separator: ", "), at: cause.diagnostic.place,
      help: "take the last events out of the files named, or record the missing ones by hand",
      cause: cause.diagnostic.message)
  }
}
