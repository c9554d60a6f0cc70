import Foundation

/// The sources as text, for tests of how they are arranged.
enum SourceTree {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The texts of a target's Swift files by path below the repository.
  static func files(ofTarget target: String) throws -> [(path: String, text: String)] {
    let folder = root.appending(path: "Sources/\(target)")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    return try paths.filter { $0.hasSuffix(".swift") }.map { path in
      let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      return ("Sources/\(target)/\(path)", text)
    }
  }

  /// The modules a text imports.
  static func imports(in text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard let place = words.firstIndex(of: "import"), place < 3, words.count > place + 1,
        words[..<place].allSatisfy({ $0.hasPrefix("@") || accessLevels.contains(String($0)) })
      else { return nil }
      return String(words[place + 1])
    }
  }

  private static let accessLevels: Set<String> = ["package", "public", "internal"]
}
