import Foundation

/// Where the program under test stands.
enum ConcordExecutable {
  /// The executable `concord` in the folder of the running test bundle, or in one above it, or in the
  /// repository's debug build.
  static func find() throws -> URL {
    let running = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    var folders = above(running) + CommandLine.arguments.flatMap { above(URL(filePath: $0)) }
    folders.append(Workplace.repository.appending(path: ".build/debug"))
    for folder in folders {
      let candidate = folder.appending(path: "concord")
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: candidate.path, isDirectory: &isFolder),
        !isFolder.boolValue, FileManager.default.isExecutableFile(atPath: candidate.path)
      {
        return candidate
      }
    }
    throw TranscriptError(
      "the program 'concord' is not built: run `swift build --product concord` first")
  }

  private static func above(_ file: URL) -> [URL] {
    var folders: [URL] = []
    var folder = file.deletingLastPathComponent()
    while folder.path != "/", folders.count < 6 {
      folders.append(folder)
      folder = folder.deletingLastPathComponent()
    }
    return folders
  }
}
