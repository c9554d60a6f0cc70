import CompactModel
import Diagnostics

/// The folder `registers/`: one file for each register, as YAML or as CSV.
struct RegisterFolder {
  let path: String
  let limits: StoreLimits

  /// The registers in the order of their names, and all problems.
  func read() -> Decoded<[Register]> {
    guard FolderListing.kindIfAny(of: path) != nil else {
      return Decoded(value: [], diagnostics: [])
    }
    var registers: [Register] = []
    var paths: [String: String] = [:]
    var diagnostics: [Diagnostic] = []
    do {
      for entry in try FolderListing.entries(of: path) where !CaseFolder.isPassedOver(entry.name) {
        let file = Paths.join(path, entry.name)
        guard let (kind, format) = known(entry, at: file, &diagnostics) else { continue }
        if let other = paths[kind.register] {
          diagnostics.append(
            Diagnostic(
              code: "register.two-files",
              "the register '\(kind.register)' is kept in \(other) already", at: Place(path: file),
              help: "put the rows of both into one file"))
          continue
        }
        paths[kind.register] = file
        let found = readFile(file, kind, format)
        if let register = found.value { registers.append(register) }
        diagnostics += found.diagnostics
      }
    } catch {
      diagnostics.append(error.diagnostic)
    }
    return Decoded(value: registers, diagnostics: diagnostics)
  }

  /// The register an entry keeps; nil for what is not a register, with its problem noted.
  private func known(
    _ entry: FolderListing.Entry, at file: String, _ diagnostics: inout [Diagnostic]
  ) -> (RecordKind, RegisterCoding.Format)? {
    let (stem, ending) = Paths.split(entry.name)
    let formats: [String: RegisterCoding.Format] = ["yaml": .yaml, "yml": .yaml, "csv": .csv]
    guard let format = formats[ending] else { return nil }
    switch entry.kind {
    case .file: break
    case .link:
      diagnostics.append(StoreError.link(file).diagnostic)
      return nil
    case .folder, .other:
      diagnostics.append(
        Diagnostic(
          code: "store.not-a-file", "this is not a file", at: Place(path: file),
          help: StoreError.ordinaryFileHelp))
      return nil
    }
    guard let kind = RecordKind.keptIn(stem) else {
      diagnostics.append(
        Diagnostic(
          code: "register.unknown", "there is no register '\(stem)'", at: Place(path: file),
          help: Spelling.suggestion(for: stem, among: RecordKind.all.map(\.register))))
      return nil
    }
    return (kind, format)
  }

  private func readFile(_ file: String, _ kind: RecordKind, _ format: RegisterCoding.Format)
    -> Decoded<Register>
  {
    do {
      let bytes = try FileBytes.read(file, limit: limits.fileBytes, following: false).bytes
      return RegisterCoding.decode(bytes, format, kind: kind, path: file, limits: limits)
    } catch {
      return Decoded(value: nil, diagnostics: [error.diagnostic])
    }
  }
}
