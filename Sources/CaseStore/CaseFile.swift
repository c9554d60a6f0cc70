package import CompactModel
import Diagnostics

/// One case in a file of its own.
package enum CaseFile {
  /// Reads a case file, with the fingerprint that appending to it asks for.
  package static func read(_ path: String, limits: StoreLimits = .standard) throws(StoreError)
    -> (decoded: Decoded<Case>, fingerprint: Fingerprint)
  {
    let file = try FileBytes.read(path, limit: limits.fileBytes, following: false)
    return (decode(file.bytes, path, limits), file.fingerprint)
  }

  static func decode(_ bytes: [UInt8], _ path: String, _ limits: StoreLimits)
    -> Decoded<Case>
  {
    var decoded = CaseCoding.decodeYAML(bytes, path: path, limits: limits)
    let stem = Paths.split(Paths.name(of: path)).stem
    if let value = decoded.value, value.id != stem {
      let source = SourceText(path: path, bytes: bytes[...])
      let problem = Diagnostic(
        code: "case.file-name", "the file is named '\(stem)' and the case '\(value.id)'",
        at: value.place(ofKey: "case"), help: "name the file \(value.id).yaml, or mend the id")
      let tree = (try? YAMLReader.read(bytes[...], path: path, limits: limits))?.tree
      let placed = NamedProblem(diagnostic: problem, id: value.id, key: "case").placed(in: tree)
      decoded.diagnostics = source.finished(
        decoded.diagnostics + [placed], limit: limits.problems)
      decoded.value = nil
    }
    return decoded
  }

  /// Adds events at the end of `events:`, keeping every byte that was there.
  ///
  /// Each gets its digest. Refuses when the file is no longer as it was when it was read, or is
  /// write-protected. Returns the new fingerprint.
  package static func append(
    _ events: [Event], to path: String, expecting fingerprint: Fingerprint,
    limits: StoreLimits = .standard
  ) throws(StoreError) -> Fingerprint {
    try PreparedAppend(events, to: path, expecting: fingerprint, limits: limits).write()
  }

  /// Writes a new case into a file of its own, with a digest for each event; refuses when a file of
  /// the workspace takes its id.
  package static func create(
    _ value: Case, at path: String, limits: StoreLimits = .standard
  ) throws(StoreError) -> Fingerprint {
    if let problem = Identifier.problem(in: value.id) {
      throw StoreError(
        code: "store.bad-id", "the id '\(value.id)' \(problem)", at: Place(path: path),
        help: "use letters, digits and '-', such as RUT-2026-001")
    }
    let value = EventChain.sealed(value)
    let bytes = Array(text(of: value).utf8)
    let written = decode(bytes, path, limits)
    guard let again = written.value, again.saysTheSame(as: value) else {
      throw StoreError(
        code: "store.cannot-create", "the case cannot be written as a file",
        at: Place(path: path),
        help: written.diagnostics.first?.help ?? "take control characters out of its texts",
        cause: written.diagnostics.first?.message)
    }
    try LockedFolder.make(Paths.folder(of: path))
    let folder = try LockedFolder(Paths.folder(of: path))
    if let taken = WorkspaceFolder.containing(path: path)?.file(taking: value.id) {
      throw FileWriter.exists(taken)
    }
    try FileWriter.create(path, with: bytes)
    try folder.synchronise()
    return try FileBytes.read(path, limit: limits.fileBytes, following: false).fingerprint
  }

  /// The text a new case's file would have.
  package static func text(of value: Case) -> String {
    var emitter = YAMLEmitter()
    emitter.write(EventChain.sealed(value))
    return emitter.text
  }

  static func changed(_ path: String) -> StoreError {
    StoreError(
      code: "store.changed-meanwhile", "the file was changed since it was read",
      at: Place(path: path), help: "nothing was written; look at the file and try again")
  }
}

extension Case {
  /// Whether two cases say the same, wherever they were read from.
  func saysTheSame(as other: Case) -> Bool { withoutPlaces == other.withoutPlaces }

  private var withoutPlaces: Case {
    var copy = self
    copy.origin = Origin()
    for index in copy.about.indices { copy.about[index].place = Place(path: "") }
    for index in copy.events.indices { copy.events[index].line = 0 }
    return copy
  }
}
