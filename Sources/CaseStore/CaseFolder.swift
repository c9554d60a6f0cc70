import CompactModel
import Diagnostics

/// The folder `cases/` with all below it.
struct CaseFolder {
  let path: String
  let limits: StoreLimits

  /// The case files below the folder in the order of their paths, and what cannot be read.
  func files() -> (paths: [String], diagnostics: [Diagnostic]) {
    guard FolderListing.kindIfAny(of: path) != nil else { return ([], []) }
    var found: (paths: [String], diagnostics: [Diagnostic]) = ([], [])
    collect(path, depth: 0, into: &found)
    return found
  }

  private func collect(
    _ folder: String, depth: Int, into found: inout (paths: [String], diagnostics: [Diagnostic])
  ) {
    guard depth <= limits.depth else {
      found.diagnostics.append(
        Diagnostic(
          code: "store.too-deep", "folders stand more than \(limits.depth) deep in each other",
          at: Place(path: folder), help: "move the files up"))
      return
    }
    do {
      for entry in try FolderListing.entries(of: folder) where !Self.isPassedOver(entry.name) {
        let path = Paths.join(folder, entry.name)
        switch entry.kind {
        case .folder: collect(path, depth: depth + 1, into: &found)
        case .file:
          if Self.isCaseFile(entry.name) {
            found.paths.append(path)
          } else if let problem = Self.misnaming(of: entry.name, at: path) {
            found.diagnostics.append(problem)
          }
        case .link: found.diagnostics.append(StoreError.link(path).diagnostic)
        case .other:
          if Self.isCaseFile(entry.name) {
            found.diagnostics.append(
              Diagnostic(
                code: "store.not-a-file", "this is a device or a pipe, not a file",
                at: Place(path: path), help: StoreError.ordinaryFileHelp))
          }
        }
      }
    } catch {
      found.diagnostics.append(error.diagnostic)
    }
  }

  /// Hidden files and the copies editors leave.
  static func isPassedOver(_ name: String) -> Bool { name.hasPrefix(".") || name.hasSuffix("~") }

  /// The ids that file names below the folder take, whether or not the files can be read; each with
  /// the path of its first file.
  func namedIDs() -> [(id: String, path: String)] {
    var found: [(id: String, path: String)] = []
    collectNames(path, depth: 0, into: &found)
    return found
  }

  private func collectNames(
    _ folder: String, depth: Int, into found: inout [(id: String, path: String)]
  ) {
    guard depth <= limits.depth, let entries = try? FolderListing.entries(of: folder) else {
      return
    }
    for entry in entries where !Self.isPassedOver(entry.name) {
      let path = Paths.join(folder, entry.name)
      if entry.kind == .folder {
        collectNames(path, depth: depth + 1, into: &found)
      } else if let id = Self.id(named: entry.name) {
        found.append((id, path))
      }
    }
  }

  /// The name before `.yaml` or `.yml`, wherever these stand in it: `RUT-1.yaml.txt` takes RUT-1 too.
  private static func id(named name: String) -> String? {
    let folded = Identifier.folded(name)
    for ending in [".yaml", ".yml"] {
      guard let range = folded.firstRange(of: ending), range.lowerBound != folded.startIndex
      else { continue }
      return String(name.prefix(folded.distance(from: folded.startIndex, to: range.lowerBound)))
    }
    return nil
  }

  private static func isCaseFile(_ name: String) -> Bool {
    ["yaml", "yml", "ndjson"].contains(Paths.split(name).ending)
  }

  /// A remark on a file that was probably meant to be a case, such as `RUT-1.yaml.txt`.
  private static func misnaming(of name: String, at path: String) -> Diagnostic? {
    let name = name.lowercased()
    let isMeant =
      name.contains(".yaml") || name.contains(".yml") || name.hasSuffix(".json")
      || name.hasSuffix(".jsonl")
    guard isMeant else { return nil }
    return Diagnostic(
      .warning, code: "store.file-not-read", "this file is not read", at: Place(path: path),
      help: "let the name of a case file end in .yaml, or in .ndjson for many cases in one file")
  }

  /// All sound cases, and all problems.
  struct Contents {
    var cases: [Case] = []
    var duplicateIDs: Set<String> = []
    var diagnostics: [Diagnostic] = []
  }

  /// Reads all files; of cases with one id the first is kept.
  func read() -> Contents {
    let (paths, problems) = files()
    var cases: [Case] = []
    var diagnostics = problems
    for path in paths {
      let found = readFile(path)
      cases += found.value ?? []
      diagnostics += found.diagnostics
    }
    let collisions = CaseCollisions.among(cases)
    return Contents(
      cases: collisions.kept, duplicateIDs: collisions.ids,
      diagnostics: diagnostics + PlaceFinder(limits: limits).shown(collisions.problems))
  }

  private func readFile(_ path: String) -> Decoded<[Case]> {
    do {
      if Paths.split(path).ending == "ndjson" { return try readLines(path) }
      let decoded = try CaseFile.read(path, limits: limits).decoded
      return Decoded(
        value: decoded.value.map { [$0] } ?? [], diagnostics: decoded.diagnostics)
    } catch {
      return Decoded(value: [], diagnostics: [error.diagnostic])
    }
  }

  private func readLines(_ path: String) throws(StoreError) -> Decoded<[Case]> {
    var stream = try CaseStream(path: path, limits: limits)
    var all = Decoded<[Case]>(value: [], diagnostics: [])
    while let block = try stream.next() {
      let decoded = CaseCoding.decodeLines(of: block, path: path, limits: limits)
      all.value? += decoded.value ?? []
      all.diagnostics += decoded.diagnostics
    }
    return all
  }
}

extension StoreError {
  static func link(_ path: String) -> StoreError {
    StoreError(
      code: "store.symbolic-link", "this is a symbolic link, which is not followed",
      at: Place(path: path), help: "put the file itself here")
  }

  static var ordinaryFileHelp: String { "put an ordinary file here, or take this away" }
}
