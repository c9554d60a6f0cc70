package import CompactModel
import Diagnostics
import TimeKeeping

/// The folder of one area: `concord.yaml`, `cases/` and `registers/`.
package struct WorkspaceFolder: Hashable, Sendable {
  /// The path as the person gave it.
  package let path: String
  package let limits: StoreLimits

  package init(path: String, limits: StoreLimits = .standard) {
    self.path = path
    self.limits = limits
  }

  /// The workspace a file or folder belongs to: the nearest one upwards with a `concord.yaml`.
  package static func containing(path: String, limits: StoreLimits = .standard) -> WorkspaceFolder?
  {
    var folder = FolderListing.isFolder(path) ? path : Paths.folder(of: path)
    // A relative path is followed upwards by `..`; 64 steps are more than any path has.
    for _ in 0..<64 {
      if FolderListing.isFile(Paths.join(folder, settingsName)) {
        return WorkspaceFolder(path: folder, limits: limits)
      }
      guard folder != "/" else { return nil }
      folder = parent(of: folder)
    }
    return nil
  }

  private static func parent(of folder: String) -> String {
    if folder == "." { return ".." }
    let last = Paths.name(of: folder)
    if last == ".." || last == "." { return Paths.join(folder, "..") }
    var trimmed = folder
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    return Paths.folder(of: trimmed)
  }

  package static let settingsName = "concord.yaml"

  package var settingsPath: String { Paths.join(path, Self.settingsName) }

  /// Reads `concord.yaml`.
  package func settings() throws(StoreError) -> Decoded<WorkspaceSettings> {
    try FolderListing.requireFolder(
      path, code: "workspace.missing", help: "name the folder that holds concord.yaml")
    guard FolderListing.kindIfAny(of: settingsPath) != nil else {
      throw StoreError(
        code: "workspace.no-settings", "this folder is not a workspace: it has no concord.yaml",
        at: Place(path: path), help: "name the folder that holds concord.yaml")
    }
    let file = try FileBytes.read(settingsPath, limit: limits.fileBytes)
    return SettingsDecoder.decode(file.bytes, path: settingsPath, limits: limits)
  }

  /// Reads everything; a file that cannot be read or has errors never stops the others.
  package func read() throws(StoreError) -> WorkspaceContents {
    let settings = try settings()
    let registers = RegisterFolder(path: Paths.join(path, "registers"), limits: limits).read()
    let cases = caseFolder.read()
    return WorkspaceContents(
      settings: settings.value, cases: cases.cases, registers: registers.value ?? [],
      diagnostics: settings.diagnostics + missingCases + registers.diagnostics + cases.diagnostics,
      duplicateIDs: cases.duplicateIDs)
  }

  /// The ids that file names take, also of files that cannot be read, each once and in order.
  package func takenIDs() -> [String] { Set(caseFolder.namedIDs().map(\.id)).sorted() }

  /// The first file whose name takes an id, whatever the case of its letters.
  func file(taking id: String) -> String? {
    let folded = Identifier.folded(id)
    return caseFolder.namedIDs().first { Identifier.folded($0.id) == folded }?.path
  }

  private var caseFolder: CaseFolder {
    CaseFolder(path: Paths.join(path, Self.casesName), limits: limits)
  }

  private static let casesName = "cases"

  /// A remark where the folder of the cases is missing.
  private var missingCases: [Diagnostic] {
    guard FolderListing.kindIfAny(of: Paths.join(path, Self.casesName)) == nil else { return [] }
    let entries = (try? FolderListing.entries(of: path)) ?? []
    let folders = entries.filter { $0.kind == .folder && !CaseFolder.isPassedOver($0.name) }
    let nearest = Spelling.nearest(
      to: Self.casesName, among: folders.map(\.name).filter { $0 != "registers" })
    return [
      Diagnostic(
        .warning, code: "workspace.no-cases",
        "there is no folder 'cases' beside this file, so no cases are read",
        at: Place(path: settingsPath),
        help: nearest.map { "did you mean to name the folder '\($0)' so?" }
          ?? "make the folder, and keep each case in a file there")
    ]
  }

  /// Where a case of its own file belongs: in the folder of the year it was raised in.
  package func path(for value: Case) -> String {
    let year = value.raised.earliest.map { String($0.year) } ?? "unknown"
    return Paths.join(path, "\(Self.casesName)/\(year)/\(value.id).yaml")
  }
}
