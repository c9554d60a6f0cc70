import CaseStore
import Diagnostics
import Foundation

/// The git repository a folder is kept in, read through the `git` program.
///
/// Nothing is written, no hook runs and nothing is fetched.
struct GitRepository {
  private let root: URL
  private let folder: String

  /// Finds the repository of a folder, which need not be there any more.
  init(containing folder: String) throws {
    self.folder = folder
    var nearest = URL(filePath: folder).standardizedFileURL
    while nearest.path != "/", !FileManager.default.fileExists(atPath: nearest.path) {
      nearest.deleteLastPathComponent()
    }
    let (output, status) = try Self.git(
      ["rev-parse", "--show-toplevel"], in: nearest.path)
    let path = String(decoding: output, as: UTF8.self).trimmingCharacters(in: .newlines)
    guard status == 0, !path.isEmpty else {
      throw WorkbenchError(
        .data, "git.no-repository", "the folder is not in a git repository",
        at: Place(path: folder), help: "name two folders instead of a revision")
    }
    root = URL(filePath: path).resolvingSymlinksInPath()
  }

  /// A folder's path within the repository.
  func path(of folder: String) -> String {
    var url = URL(filePath: folder).standardizedFileURL
    var missing: [String] = []
    while url.path != "/", !FileManager.default.fileExists(atPath: url.path) {
      missing.insert(url.lastPathComponent, at: 0)
      url.deleteLastPathComponent()
    }
    let parts = url.resolvingSymlinksInPath().pathComponents.dropFirst(root.pathComponents.count)
    return (parts + missing).joined(separator: "/")
  }

  /// The Lua files below a path at a revision, by their path there; none when there is no such path.
  ///
  /// - Throws: `WorkbenchError` when there is no such revision, or a file is not fit to be read.
  func sources(below path: String, at revision: String) throws -> [String: String] {
    let commit = try commit(revision)
    let tree = path.isEmpty ? commit : "\(commit):\(path)"
    let (listing, status) = try Self.git(["ls-tree", "-r", "-z", tree], in: root.path)
    guard status == 0 else { return [:] }
    var wanted: [(path: String, blob: String)] = []
    for entry in listing.split(separator: 0) {
      let text = String(decoding: entry, as: UTF8.self)
      guard let tab = text.firstIndex(of: "\t") else { continue }
      let words = text[..<tab].split(separator: " ")
      let name = String(text[text.index(after: tab)...])
      let isHidden = name.split(separator: "/").contains { $0.hasPrefix("_") || $0.hasPrefix(".") }
      guard words.count == 3, name.hasSuffix(".lua"), !isHidden else { continue }
      guard words[0].hasPrefix("100") else {
        throw problem("git.link", "'\(name)' is not a file at \(revision)")
      }
      wanted.append((name, String(words[2])))
    }
    let limits = StoreLimits.standard
    guard wanted.count <= limits.modules * 8 else {
      throw problem("git.too-many", "there are too many Lua files at \(revision)")
    }
    return try texts(wanted, revision)
  }

  private func commit(_ revision: String) throws -> String {
    let (output, status) = try Self.git(
      ["rev-parse", "--verify", "--quiet", "--end-of-options", "\(revision)^{commit}"],
      in: root.path)
    let commit = String(decoding: output, as: UTF8.self).trimmingCharacters(in: .newlines)
    guard status == 0, !commit.isEmpty else {
      throw WorkbenchError(
        .data, "git.no-revision", "there is no revision '\(revision.printable)'",
        at: Place(path: folder),
        help: "name a commit, branch or tag that `git log` shows, such as HEAD~1")
    }
    return commit
  }

  /// The contents of files, all asked for in one go.
  private func texts(
    _ wanted: [(path: String, blob: String)], _ revision: String
  ) throws -> [String: String] {
    guard !wanted.isEmpty else { return [:] }
    let (output, status) = try Self.git(
      ["cat-file", "--batch"], in: root.path,
      input: wanted.map { "\($0.blob)\n" }.joined())
    guard status == 0 else { throw problem("git.unreadable", "git cannot read \(revision)") }
    var found: [String: String] = [:]
    var rest = output[...]
    for (path, _) in wanted {
      guard let feed = rest.firstIndex(of: 0x0A),
        let size = String(decoding: rest[..<feed], as: UTF8.self).split(separator: " ").last
          .flatMap({ Int($0) }), size <= StoreLimits.standard.sourceBytes,
        rest.endIndex - feed > size + 1
      else { throw problem("git.unreadable", "git cannot give '\(path)' at \(revision)") }
      let content = rest[(feed + 1)..<(feed + 1 + size)]
      guard let text = String(validating: content, as: UTF8.self) else {
        throw problem("file.bad-encoding", "'\(path)' is not UTF-8 text at \(revision)")
      }
      found[path] = text
      rest = rest[(feed + 2 + size)...]
    }
    return found
  }

  private func problem(_ code: String, _ message: String) -> WorkbenchError {
    WorkbenchError(.data, code, message, at: Place(path: folder))
  }

  /// Runs git and gives what it wrote; what it said of errors is dropped.
  private static func git(
    _ arguments: [String], in folder: String, input: String = ""
  ) throws -> (output: Data, status: Int32) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      [
        "git", "--no-pager", "--no-optional-locks", "-c", "core.fsmonitor=false", "-C", folder,
      ] + arguments
    var environment = ProcessInfo.processInfo.environment
    environment["GIT_TERMINAL_PROMPT"] = "0"
    environment["GIT_NO_LAZY_FETCH"] = "1"
    // A repository named by the surroundings is not the one the folder is in.
    for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"] { environment[name] = nil }
    process.environment = environment
    let (stdin, stdout) = (Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
      // A list of blobs fits into a pipe, so writing it never waits for git.
      if !input.isEmpty { stdin.fileHandleForWriting.write(Data(input.utf8)) }
      try stdin.fileHandleForWriting.close()
    } catch {
      throw WorkbenchError(
        .missing, "git.missing", "git cannot be run", at: Place(path: folder),
        help: "install git, or name two folders instead of a revision")
    }
    let output = stdout.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus != 127 else {
      throw WorkbenchError(
        .missing, "git.missing", "there is no git program", at: Place(path: folder),
        help: "install git, or name two folders instead of a revision")
    }
    return (output, process.terminationStatus)
  }
}
