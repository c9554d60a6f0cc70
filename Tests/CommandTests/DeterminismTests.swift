import Foundation
import Testing

@Suite("The same workspace, plugins and day give the same bytes")
struct DeterminismTests {
  /// What differs from one machine and one call to the next, and must not be seen in any result.
  struct Surroundings: CustomTestStringConvertible {
    var language: String?
    var zone: String
    var workers: Int
    var stand: Stand

    /// Where one stands, and by which path the workspace is named.
    enum Stand: CaseIterable {
      case beside
      /// Beside a copy whose files were made in the opposite order.
      case besideCopy
      /// In a folder that holds nothing, with the whole path.
      case elsewhere
    }

    /// The combinations change at different paces, so that none goes with another all the time.
    init(_ number: Int) {
      let languages = ["C", "en_GB.UTF-8", "tr_TR.UTF-8", nil]
      let zones = [
        "Pacific/Kiritimati", "America/Anchorage", "Europe/London", "Asia/Kathmandu", "UTC",
      ]
      language = languages[number % languages.count]
      zone = zones[number % zones.count]
      workers = number % 7 % 3 + 1
      stand = Stand.allCases[number % Stand.allCases.count]
    }

    var environment: [String: String] {
      var environment = ["TZ": zone]
      if let language {
        environment["LANG"] = language
        environment["LC_ALL"] = language
      }
      return environment
    }

    var testDescription: String {
      "\(language ?? "no language"), \(zone), \(workers) workers, \(stand)"
    }
  }

  @Test("over fifty checks in any surroundings", .timeLimit(.minutes(5)))
  func checks() async throws {
    let scene = try Scene()
    defer { scene.workplace.remove() }
    let endings = try await scene.each(50) { number, surroundings in
      let format = number % 2 == 0 ? "--json" : ""
      return try scene.check(format, surroundings)
    }
    for format in 0...1 {
      let shown = endings.enumerated().filter { $0.offset % 2 == format }
      let first = try #require(shown.first?.element)
      #expect(first.status == 1 && first.output.count > 10_000)
      for (number, ending) in shown {
        #expect(ending == first, "process \(number): \(Surroundings(number).testDescription)")
      }
    }
  }

  @Test("over ten reports in any surroundings, the manifest included", .timeLimit(.minutes(5)))
  func reports() async throws {
    let scene = try Scene()
    defer { scene.workplace.remove() }
    let reports = try await scene.each(10) { number, surroundings in
      try scene.report(into: "out-\(number)", surroundings)
    }
    let first = try #require(reports.first)
    #expect(
      first.keys.sorted() == [
        "testshire-annual-2026-concerns.csv", "testshire-annual-2026.html",
        "testshire-annual-2026.json", "testshire-annual-2026.manifest.json",
        "testshire-annual-2026.md",
      ])
    for (number, files) in reports.enumerated() {
      #expect(files == first, "process \(number): \(Surroundings(number).testDescription)")
    }
  }

  @Test("whichever of two workspaces is checked first")
  func workspaces() throws {
    let workplace = try Workplace(executable: try ConcordExecutable.find())
    defer { workplace.remove() }
    for name in ["richmond", "kingston"] { try workplace.copy(fixture: name) }
    func findings(_ order: String) throws -> [String] {
      try workplace.run("concord check \(order) --as-of 2026-11-21 --json", stdin: nil)
    }
    let (one, other) = (try findings("richmond kingston"), try findings("kingston richmond"))
    for name in ["richmond", "kingston"] {
      let mark = "\"workspace\":\"\(name)\""
      let shown = one.filter { $0.contains(mark) }
      #expect(!shown.isEmpty && shown == other.filter { $0.contains(mark) })
    }
  }

  @Test("in whichever order the rules are adopted")
  func rules() throws {
    let scene = try Scene()
    defer { scene.workplace.remove() }
    let before = try scene.check("--json", Surroundings(0))
    let path = "first/testshire/plugins/testshire/plugin.lua"
    let manifest = try String(
      contentsOf: scene.workplace.folder.appending(path: path), encoding: .utf8)
    var lines = manifest.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex(of: "  rules = {")) + 1
    let end = try #require(lines[start...].firstIndex(of: "  },"))
    #expect(end - start == 3)
    lines[start..<end].reverse()
    try scene.workplace.write(lines.joined(separator: "\n"), to: path)
    #expect(try scene.check("--json", Surroundings(0)) == before)
  }

  @Test("but for the line, in whichever order the cases stand in a file")
  func cases() throws {
    let scene = try Scene()
    defer { scene.workplace.remove() }
    func findings() throws -> [String] {
      let output = try scene.check("--json", Surroundings(0)).output
      return try output.split(separator: UInt8(ascii: "\n")).map { line in
        var finding = try #require(
          try JSONSerialization.jsonObject(with: line) as? [String: Any])
        let file = finding["file"] as? String
        if file?.hasSuffix("many.ndjson") == true { finding["line"] = nil }
        return String(
          decoding: try JSONSerialization.data(withJSONObject: finding, options: .sortedKeys),
          as: UTF8.self)
      }
    }
    let before = try findings()
    try scene.workplace.write(
      Scene.stream.split(separator: "\n").reversed().joined(separator: "\n") + "\n",
      to: "first/testshire/cases/many.ndjson")
    #expect(try findings() == before && before.count > 66)
  }
}

/// A workspace with enough cases for several workers, and a copy of it made the other way round.
private struct Scene {
  let workplace: Workplace

  init() throws {
    workplace = try Workplace(executable: try ConcordExecutable.find())
    let fixture = Workplace.tests.appending(path: "Fixtures/testshire")
    var files = try FileManager.default.subpathsOfDirectory(atPath: fixture.path).sorted()
    files.removeAll { !$0.contains(".") }
    for path in files {
      try copy(fixture, path, to: "first")
    }
    try workplace.write(Self.stream, to: "first/testshire/cases/many.ndjson")
    try workplace.write(Self.stream, to: "second/testshire/cases/many.ndjson")
    for path in files.reversed() { try copy(fixture, path, to: "second") }
    try FileManager.default.createDirectory(
      at: workplace.folder.appending(path: "empty"), withIntermediateDirectories: false)
  }

  private func copy(_ fixture: URL, _ path: String, to folder: String) throws {
    try workplace.write(
      String(contentsOf: fixture.appending(path: path), encoding: .utf8), to: "\(folder)/\(path)")
  }

  /// More cases than go into one message, so that two workers are busy.
  static let stream = (0..<66).map { number in
    let id = String(number + 100)
    let month = number % 4 + 2
    return """
      {"case":"TES-2025-\(id)","title":"Grant \(number % 7) ended","raised":"2025-03-04",\
      "by":["club"],"against":["county"],"about":[{"kind":"funding_change",\
      "announced":"2026-01-05","effective":"2026-0\(month)-04"}],\
      "events":[{"on":"2025-03-04","act":"raised","by":["club"]}]}

      """
  }.joined()

  /// Does something a number of times over, as many at a time as there are cores.
  func each<Result: Sendable>(
    _ count: Int,
    _ body: @escaping @Sendable (Int, DeterminismTests.Surroundings) throws -> Result
  ) async throws -> [Result] {
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
      for number in 0..<count {
        group.addTask { (number, try body(number, DeterminismTests.Surroundings(number))) }
      }
      return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        .sorted { $0.key < $1.key }.map(\.value)
    }
  }

  /// Checks the workspace; its path is taken out of what was printed where it is a whole one.
  func check(
    _ format: String, _ surroundings: DeterminismTests.Surroundings
  ) throws -> Workplace.Ending {
    let (folder, path) = place(surroundings.stand)
    let line = "concord check '\(path)' --as-of 2026-11-21 --workers \(surroundings.workers) "
    var ending = try workplace.end(
      of: line + format, in: folder, environment: surroundings.environment)
    ending.output = named(ending.output, path)
    ending.errors = named(ending.errors, path)
    return ending
  }

  /// Writes the report in every format and returns the files by name.
  func report(
    into out: String, _ surroundings: DeterminismTests.Surroundings
  ) throws -> [String: Data] {
    let (folder, path) = place(surroundings.stand)
    let out = workplace.folder.appending(path: out)
    let line =
      "concord report annual '\(path)' --as-of 2026-11-21 --workers \(surroundings.workers) "
      + "--format html,markdown,csv,json --out '\(out.path)'"
    let ending = try workplace.end(
      of: line, in: folder, environment: surroundings.environment)
    #expect(ending.status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: out.path)
    return try Dictionary(
      uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: out.appending(path: $0))) })
  }

  private func place(_ stand: DeterminismTests.Surroundings.Stand) -> (folder: URL, path: String) {
    let folder = workplace.folder
    return switch stand {
    case .beside: (folder.appending(path: "first"), "testshire")
    case .besideCopy: (folder.appending(path: "second"), "testshire")
    case .elsewhere:
      (folder.appending(path: "empty"), folder.appending(path: "first/testshire").path)
    }
  }

  private func named(_ data: Data, _ path: String) -> Data {
    let text = String(decoding: data, as: UTF8.self)
    return Data(text.replacingOccurrences(of: path, with: "testshire").utf8)
  }
}
