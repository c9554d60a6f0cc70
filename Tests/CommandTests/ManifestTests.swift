import Foundation
import Testing

@Suite("The manifest of a report")
struct ManifestTests {
  /// The part of a manifest that these tests look at.
  private struct Manifest: Decodable {
    struct File: Decodable {
      let path: String
      let bytes: Int
      let sha256: String
    }

    struct Input: Decodable {
      let part: String
      let files: [File]
    }

    let schema: String
    let inputs: [Input]
    let outputs: [File]
  }

  @Test("lists all that was read and written, each with the digest sha256sum gives it")
  func digests() throws {
    let place = try Workplace(executable: try ConcordExecutable.find())
    defer { place.remove() }
    try place.copy(fixture: "testshire")
    try place.write("a note that is not read\n", to: "testshire/README.md")
    try place.write("case: TES-2026-002\n", to: "testshire/cases/2026/TES-2026-002.yaml")
    // A case with errors is read all the same, and left out of the report.
    _ = try place.run(
      "concord report annual testshire --as-of 2026-11-21 --format html,csv,json --out out",
      stdin: nil)
    let manifest = try manifest("out/testshire-annual-2026.manifest.json", in: place)
    #expect(manifest.schema == "concord.manifest/1")
    #expect(manifest.inputs.map(\.part) == ["workspace", "calendar", "plugin", "rules"])
    let workspace = place.folder.appending(path: "testshire")
    let rules = Workplace.repository.appending(path: "rules")
    let calendars = Workplace.repository.appending(path: "plugins/_calendars")
    let folders = [
      workspace, calendars, workspace.appending(path: "plugins/testshire"), rules,
    ]
    for (input, folder) in zip(manifest.inputs, folders) {
      try confirm(input.files, in: folder, of: place)
    }
    try confirm(manifest.outputs, in: place.folder.appending(path: "out"), of: place)
    #expect(
      manifest.inputs[0].files.map(\.path) == [
        "cases/2026/TES-2026-001.yaml", "cases/2026/TES-2026-002.yaml", "concord.yaml",
        "registers/organisations.yaml",
      ])
    #expect(manifest.inputs[1].files.map(\.path) == ["england-and-wales.json"])
    #expect(try manifest.inputs[2].files.map(\.path) == sources(in: folders[2]))
    #expect(try manifest.inputs[3].files.map(\.path) == sources(in: rules))
    #expect(
      manifest.outputs.map(\.path) == [
        "testshire-annual-2026-concerns.csv", "testshire-annual-2026.html",
        "testshire-annual-2026.json",
      ])
  }

  @Test("tells the rules of two folders apart, and streams of cases with their whole content")
  func parts() throws {
    let place = try Workplace(executable: try ConcordExecutable.find())
    defer { place.remove() }
    try place.copy(fixture: "testshire")
    try place.write("return {}\n", to: "testshire/rules/local/own.lua")
    let line = #"{"case":"TES-2025-001","title":"A","raised":"2025-03-04","by":["club"]}"#
    // Longer than what is read at a time.
    try place.write(
      line + "\n" + String(repeating: " ", count: 600_000) + "\n",
      to: "testshire/cases/old.ndjson")
    _ = try place.run(
      "concord report annual testshire --as-of 2026-11-21 --out out", stdin: nil)
    let manifest = try manifest("out/testshire-annual-2026.manifest.json", in: place)
    #expect(manifest.inputs.map(\.part) == ["workspace", "calendar", "plugin", "rules", "rules"])
    let stream = try #require(manifest.inputs[0].files.first { $0.path == "cases/old.ndjson" })
    #expect(stream.bytes == line.utf8.count + 600_002)
    try confirm(
      manifest.inputs[0].files, in: place.folder.appending(path: "testshire"), of: place)
    #expect(
      manifest.inputs.map { $0.files.contains { $0.path == "local/own.lua" } }
        == [false, false, false, false, true])
  }

  @Test("says nothing of where or when it was made")
  func silence() throws {
    let place = try Workplace(executable: try ConcordExecutable.find())
    defer { place.remove() }
    try place.copy(fixture: "testshire")
    let whole = place.folder.appending(path: "testshire").path
    _ = try place.run(
      "concord report annual '\(whole)' --as-of 2026-11-21 --out '\(whole)/out'", stdin: nil)
    let text = try String(
      contentsOf: place.folder.appending(
        path: "testshire/out/testshire-annual-2026.manifest.json"), encoding: .utf8)
    #expect(
      text.hasPrefix(
        """
        {
          "as_of" : "2026-11-21",
          "host" : {
            "api" : 1,
            "program" : "concord",
            "version" : "0.1.0"
          },
          "inputs" : [
            {
              "files" : [
                {
                  "bytes" : 279,
                  "path" : "cases/2026/TES-2026-001.yaml",
        """))
    #expect(
      text.hasSuffix(
        """
          "report" : {
            "id" : "annual",
            "plugin" : "testshire",
            "year" : 2026
          },
          "schema" : "concord.manifest/1"
        }

        """))
    for word in [place.folder.path, Workplace.repository.path, "\"/", "../"] {
      #expect(!text.contains(word))
    }
  }

  private func manifest(_ path: String, in place: Workplace) throws -> Manifest {
    try JSONDecoder().decode(
      Manifest.self, from: Data(contentsOf: place.folder.appending(path: path)))
  }

  /// Holds digests and lengths against the files themselves.
  private func confirm(
    _ files: [ManifestTests.Manifest.File], in folder: URL, of place: Workplace
  ) throws {
    #expect(!files.isEmpty)
    let lines = files.map { "\($0.sha256)  \($0.path)\n" }.joined()
    let ending = try place.end(
      of: "sha256sum --check --strict --quiet -", stdin: lines, in: folder)
    #expect(ending.status == 0, "\(String(decoding: ending.output, as: UTF8.self))")
    for file in files {
      let path = folder.appending(path: file.path).path
      let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
      #expect(size == file.bytes)
    }
  }

  /// The Lua sources below a folder, in the order of their paths.
  private func sources(in folder: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".lua") && !$0.contains("/_") }.sorted()
  }
}
