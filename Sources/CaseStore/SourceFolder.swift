import Diagnostics

/// One Lua source, by its path within the folder it was read from.
package struct SourceFile: Hashable, Sendable {
  /// With `/` between its parts: `rules/board.lua`.
  package var path: String
  package var text: String

  package init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}

/// Reads the Lua sources below a folder.
///
/// Names that begin with `_` or `.` are passed over, and so is every file that does not end in
/// `.lua`; links are refused, so that nothing outside the folder is ever read.
struct SourceFolder {
  let path: String
  let limits: StoreLimits
  private var files: [SourceFile] = []
  private var problems: [Diagnostic] = []
  private var bytes = 0

  /// The sources in the order of their paths; none where there was an error.
  static func read(_ path: String, limits: StoreLimits) -> Decoded<[SourceFile]> {
    var folder = SourceFolder(path: path, limits: limits)
    folder.collect("", depth: 0)
    let failed = folder.problems.contains { $0.severity == .error }
    return Decoded(value: failed ? nil : folder.files, diagnostics: folder.problems)
  }

  private init(path: String, limits: StoreLimits) {
    self.path = path
    self.limits = limits
  }

  private mutating func collect(_ relative: String, depth: Int) {
    let folder = relative.isEmpty ? path : Paths.join(path, relative)
    do {
      for entry in try FolderListing.entries(of: folder)
      where !entry.name.hasPrefix("_") && !CaseFolder.isPassedOver(entry.name) {
        let name = Paths.join(relative, entry.name)
        try add(entry, name, depth: depth)
      }
    } catch {
      problems.append(error.diagnostic)
    }
  }

  private mutating func add(_ entry: FolderListing.Entry, _ name: String, depth: Int)
    throws(StoreError)
  {
    let full = Paths.join(path, name)
    let isSource = Paths.split(entry.name).ending == "lua"
    switch entry.kind {
    case .link: problems.append(StoreError.link(full).diagnostic)
    case .folder:
      guard depth < 8 else {
        report(
          "plugin.too-deep", "folders stand more than 8 deep in each other", at: full,
          help: "move the files up")
        return
      }
      collect(name, depth: depth + 1)
    case .other where isSource:
      report(
        "store.not-a-file", "this is a device or a pipe, not a file", at: full,
        help: StoreError.ordinaryFileHelp)
    case .file where isSource: try addSource(entry.name, name, full)
    case .file, .other: break
    }
  }

  private mutating func addSource(_ fileName: String, _ name: String, _ full: String)
    throws(StoreError)
  {
    guard name.split(separator: "/").allSatisfy({ Self.isModuleName($0) }) else {
      report(
        "plugin.bad-name", "the name of a Lua file may have only a-z, 0-9 and '_'", at: full,
        help: "rename it; `require` finds a file by its name")
      return
    }
    guard files.count < limits.modules else {
      // Said once: the files beyond would all say the same.
      if files.count == limits.modules, !problems.contains(where: { $0.code == "plugin.too-many" })
      {
        report(
          "plugin.too-many", "there are more than \(limits.modules) Lua files", at: path,
          help: "put small files together, and take out what is not needed")
      }
      return
    }
    let content = try FileBytes.read(full, limit: limits.sourceBytes, following: false).bytes
    bytes += content.count
    guard bytes <= limits.pluginBytes else {
      if bytes - content.count <= limits.pluginBytes {
        report(
          "plugin.too-large",
          "the Lua files together have more than \(StoreLimits.text(bytes: limits.pluginBytes))",
          at: path, help: "take out what is not needed")
      }
      return
    }
    guard let text = String(validating: content, as: UTF8.self) else {
      let fault = UTF8Check.fault(in: content[...]) ?? (0, 0)
      problems.append(
        Diagnostic(
          code: "file.bad-encoding", "the file is not UTF-8 text from here on",
          at: Place(path: full, line: fault.line, column: fault.column),
          help: "save it again and choose the encoding UTF-8"))
      return
    }
    files.append(SourceFile(path: name, text: text))
  }

  private mutating func report(
    _ code: String, _ message: String, at path: String, help: String
  ) {
    problems.append(Diagnostic(code: code, message, at: Place(path: path), help: help))
  }

  private static func isModuleName(_ part: Substring) -> Bool {
    let stem = part.hasSuffix(".lua") ? part.dropLast(4) : part
    return !stem.isEmpty
      && stem.utf8.allSatisfy { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x5F }
  }
}
