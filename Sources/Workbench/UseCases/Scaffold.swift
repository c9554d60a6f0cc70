import CaseStore
import CompactModel
import Diagnostics
import Foundation

/// The folder a new plugin or workspace is made in, and the files put there.
package struct Scaffold: Sendable {
  package let folder: String
  package let files: [String]
}

extension Workbench {
  /// Makes a working plugin for an area, from the template that stands beside the shipped plugins.
  ///
  /// - Parameters:
  ///   - id: The plugin's and the area's id.
  ///   - name: What the area is called.
  ///   - parent: The folder the plugin's own folder is made in.
  /// - Throws: A usage error for a bad id; a data error when the folder is there already.
  /// - Returns: What was made.
  package func scaffoldPlugin(_ id: String, name: String, in parent: String) throws -> Scaffold {
    try checkID(id)
    let hazards: Set<Character> = ["\"", "'", "\\", "\n", "\r", "[", "]"]
    guard !name.contains(where: hazards.contains) else {
      throw WorkbenchError(
        .usage, "plugin.bad-name", "the name \(name) has a character that ends a text in Lua",
        help: "leave out quotation marks, backslashes and square brackets; mend the name in "
          + "plugin.lua afterwards")
    }
    let template = try templateFolder(named: "_template")
    return try copy(
      template, to: parent == "." ? id : "\(parent)/\(id)",
      replacing: [
        "__id__": id, "__name__": name, "__prefix__": prefix(of: id),
        "__meta__": stubs(beside: template),
      ])
  }

  /// Makes an empty workspace for an area.
  ///
  /// - Parameters:
  ///   - id: The area's id.
  ///   - plugin: The plugin that rules it.
  ///   - folder: The workspace's folder, which must not be there yet.
  /// - Throws: A usage error for a bad id; a data error when the folder is there already.
  /// - Returns: What was made.
  package func scaffoldWorkspace(
    _ id: String, plugin: String, in folder: String
  ) throws -> Scaffold {
    try checkID(id)
    let template = try templateFolder(named: "_workspace")
    return try copy(
      template, to: folder,
      replacing: [
        "__id__": id, "__plugin__": plugin, "__meta__": stubs(beside: template),
      ])
  }

  /// Where the descriptions of the script interface for editors stand.
  private func stubs(beside template: String) -> String {
    URL(filePath: template).deletingLastPathComponent().appending(path: "_meta")
      .standardizedFileURL.path
  }

  private func checkID(_ id: String) throws {
    if let problem = Identifier.problem(in: id) {
      throw WorkbenchError(.usage, "plugin.bad-id", "the id '\(id)' \(problem)")
    }
  }

  /// The letters that case ids of the area begin with.
  private func prefix(of id: String) -> String {
    let letters = id.uppercased().filter(\.isLetter).prefix(3)
    return letters.isEmpty ? "CASE" : String(letters)
  }

  private func templateFolder(named name: String) throws -> String {
    let roots = installation(for: nil).search.roots
    for root in roots {
      let path = "\(root.path)/\(name)"
      if FileManager.default.fileExists(atPath: path) { return path }
    }
    throw WorkbenchError(
      .missing, "template.missing", "there is no template '\(name)' beside the plugins",
      help: "see with `concord doctor` where plugins are looked for")
  }

  private func copy(
    _ template: String, to folder: String, replacing words: [String: String]
  ) throws -> Scaffold {
    let manager = FileManager.default
    guard !manager.fileExists(atPath: folder) else {
      throw WorkbenchError(
        .data, "scaffold.exists", "the folder is there already, and nothing in it was touched",
        at: Place(path: folder), help: "choose another name, or another place with --in")
    }
    do {
      let paths = try manager.subpathsOfDirectory(atPath: template).sorted()
      var files: [String] = []
      for path in paths {
        let source = "\(template)/\(path)"
        var isFolder: ObjCBool = false
        _ = manager.fileExists(atPath: source, isDirectory: &isFolder)
        if isFolder.boolValue { continue }
        var text = try String(contentsOfFile: source, encoding: .utf8)
        for (word, value) in words.sorted(by: { $0.key < $1.key }) {
          text = text.replacingOccurrences(of: word, with: value)
        }
        let target = "\(folder)/\(path)"
        try manager.createDirectory(
          atPath: URL(filePath: target).deletingLastPathComponent().path,
          withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(filePath: target), options: .withoutOverwriting)
        files.append(target)
      }
      return Scaffold(folder: folder, files: files)
    } catch {
      throw WorkbenchError(
        .data, "scaffold.unwritable", "the folder cannot be made", at: Place(path: folder),
        help: "make sure that its parent may be written to")
    }
  }
}
