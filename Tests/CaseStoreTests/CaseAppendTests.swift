import CaseStore
import CompactModel
import Diagnostics
import Foundation
import Testing
import TimeKeeping

struct CaseAppendTests {
  struct Layout: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let before: String
    let after: String
  }

  private static let head = "case: R-1\ntitle: T\nraised: unknown\n"
  private static let event = Event(
    on: .year(2026), act: .met, by: ["a-b", "c-d"], details: [Event.Detail(.note, "It's: so")])
  private static let two = "  - on: 2026\n    act: met\n    by: [a-b, c-d]\n    note: 'It''s: so'\n"

  static let layouts = [
    Layout(
      testDescription: "at the end of the file",
      before: head + "events:\n  - on: 2025 # first\n    act: raised\n",
      after: head + "events:\n  - on: 2025 # first\n    act: raised\n" + two),
    Layout(
      testDescription: "without a line break at the end",
      before: head + "events:\n  - on: 2025\n    act: raised",
      after: head + "events:\n  - on: 2025\n    act: raised\n" + two),
    Layout(
      testDescription: "with CR LF",
      before: (head + "events:\n  - on: 2025\n    act: raised\n").replacing("\n", with: "\r\n"),
      after: (head + "events:\n  - on: 2025\n    act: raised\n" + two)
        .replacing("\n", with: "\r\n")),
    Layout(
      testDescription: "with CR LF and an open last line",
      before: (head + "events:\n  - on: 2025\n    act: raised").replacing("\n", with: "\r\n"),
      after: (head + "events:\n  - on: 2025\n    act: raised\n" + two)
        .replacing("\n", with: "\r\n")),
    Layout(
      testDescription: "after comments and blank lines",
      before: head + "events:\n  - on: 2025\n    act: raised\n\n# the end\n\n",
      after: head + "events:\n  - on: 2025\n    act: raised\n\n# the end\n\n" + two),
    Layout(
      testDescription: "with the dashes at the margin",
      before: head + "events:\n- on: 2025\n  act: raised\n",
      after: head + "events:\n- on: 2025\n  act: raised\n"
        + "- on: 2026\n  act: met\n  by: [a-b, c-d]\n  note: 'It''s: so'\n"),
    Layout(
      testDescription: "with wide indents",
      before: head + "events:\n    -   on: 2025\n        act: raised\n",
      after: head + "events:\n    -   on: 2025\n        act: raised\n"
        + "    -   on: 2026\n        act: met\n        by: [a-b, c-d]\n        note: 'It''s: so'\n"),
    Layout(
      testDescription: "with the dash on a line of its own",
      before: head + "events:\n  -\n    on: 2025\n    act: raised\n",
      after: head + "events:\n  -\n    on: 2025\n    act: raised\n" + two),
    Layout(
      testDescription: "after entries in braces",
      before: head + "events:\n  - {on: 2025, act: raised}\n",
      after: head + "events:\n  - {on: 2025, act: raised}\n" + two),
    Layout(
      testDescription: "after a block of text that keeps its blank lines",
      before: head + "events:\n  - on: 2025\n    act: raised\n    note: |+\n      text\n\n\n",
      after: head + "events:\n  - on: 2025\n    act: raised\n    note: |+\n      text\n\n\n" + two),
    Layout(
      testDescription: "with a key after the events",
      before:
        "events:\n  - on: 2025\n    act: raised\n\n# about the title\ntitle: T\ncase: R-1\nraised: 2025\n",
      after: "events:\n  - on: 2025\n    act: raised\n" + two
        + "\n# about the title\ntitle: T\ncase: R-1\nraised: 2025\n"),
    Layout(
      testDescription: "with no event yet",
      before: head + "events:\n", after: head + "events:\n" + two),
    Layout(
      testDescription: "with no key for events",
      before: head + "summary: x", after: head + "summary: x\nevents:\n" + two),
    Layout(
      testDescription: "behind a byte-order mark and a document mark",
      before: "\u{FEFF}---\n" + head + "events:\n  - on: 2025\n    act: raised\n",
      after: "\u{FEFF}---\n" + head + "events:\n  - on: 2025\n    act: raised\n" + two),
  ]

  @Test(arguments: layouts)
  func `events are added and every earlier byte is kept`(_ layout: Layout) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("R-1.yaml", layout.before)
    let read = try CaseFile.read(path)
    let fingerprint = try CaseFile.append([Self.event], to: path, expecting: read.fingerprint)
    let text = try folder.text("R-1.yaml").replacing(#/ *digest: [0-9a-f]{16}\R/#, with: "")
    #expect(Array(text.utf8) == Array(layout.after.utf8))
    let again = try CaseFile.read(path)
    #expect(again.fingerprint == fingerprint)
    #expect(again.decoded.value?.events.count == (read.decoded.value?.events.count ?? 0) + 1)
    #expect(try folder.names() == ["R-1.yaml"])
  }

  @Test func `events can be added again and again`() throws {
    let folder = try TemporaryFolder()
    var value = Case(id: "R-1", title: "T", raised: .unknown)
    value.events = [Event(on: .unknown, act: .raised)]
    let path = folder.path("R-1.yaml")
    var fingerprint = try CaseFile.create(value, at: path)
    for text in ["one", "two\nlines\n", "three: x"] {
      let event = Event(on: .unknown, act: .noted, details: [Event.Detail(.note, text)])
      fingerprint = try CaseFile.append([event, event], to: path, expecting: fingerprint)
      value.events += [event, event]
    }
    #expect(try CaseFile.read(path).decoded.value?.contentOnly == value)
  }

  @Test(arguments: [
    (
      "events: []\n",
      """
      R-1.yaml:4:9: error: nothing can be added: the events are written in brackets
         help: write `events:` on a line of its own and each event below it, beginning with '- '
      """
    ),
    (
      "events: [{on: unknown, act: raised}]\n",
      """
      R-1.yaml:4:9: error: nothing can be added: the events are written in brackets
         help: write `events:` on a line of its own and each event below it, beginning with '- '
      """
    ),
    (
      "events:\n  - on: unknown\n    act: raised\n...\n",
      """
      R-1.yaml:4: error: the events cannot be added to the file as it is laid out
         help: let `events:` be the last key of the file, with each event beginning with '- '
      """
    ),
    (
      "events:\n  - on: unknown\n    act: rased\n",
      """
      R-1.yaml:6:10: error: nothing can be added while the file has errors (there is no act 'rased')
         help: mend the file first
      """
    ),
  ])
  func `a layout that cannot take an event is refused with what to do`(
    _ events: String, _ expected: String
  ) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("R-1.yaml", Self.head + events)
    let fingerprint = try CaseFile.read(path).fingerprint
    let error = #expect(throws: StoreError.self) {
      try CaseFile.append([Self.event], to: path, expecting: fingerprint)
    }
    #expect(error.map { folder.shortened($0.description) } == "~/" + expected)
    #expect(try folder.text("R-1.yaml") == Self.head + events)
    #expect(try folder.names() == ["R-1.yaml"])
  }

  @Test func `a file that was changed since it was read is left alone`() throws {
    let folder = try TemporaryFolder()
    let text = Self.head + "events:\n"
    let path = try folder.write("R-1.yaml", text)
    let fingerprint = try CaseFile.read(path).fingerprint
    // Neither the size nor the time betrays this change.
    let times = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate]
    try folder.write("R-1.yaml", text.replacing("title: T", with: "title: U"))
    try FileManager.default.setAttributes(
      [.modificationDate: try #require(times)], ofItemAtPath: path)
    let error = #expect(throws: StoreError.self) {
      try CaseFile.append([Self.event], to: path, expecting: fingerprint)
    }
    #expect(
      error.map { folder.shortened($0.description) } == """
        ~/R-1.yaml: error: the file was changed since it was read
           help: nothing was written; look at the file and try again
        """)
    #expect(try folder.text("R-1.yaml") == text.replacing("title: T", with: "title: U"))
  }

  @Test func `a write-protected file takes no event, whoever asks`() throws {
    let folder = try TemporaryFolder()
    let text = Self.head + "events:\n"
    let path = try folder.write("R-1.yaml", text)
    let fingerprint = try CaseFile.read(path).fingerprint
    try FileManager.default.setAttributes([.posixPermissions: 0o464], ofItemAtPath: path)
    let error = #expect(throws: StoreError.self) {
      try CaseFile.append([Self.event], to: path, expecting: fingerprint)
    }
    #expect(error?.code == "store.read-only")
    #expect(
      error.map { folder.shortened($0.description) } == """
        ~/R-1.yaml: error: the file is write-protected
           help: ask whoever keeps the folder for access
        """)
    #expect(try folder.text("R-1.yaml") == text)
    #expect(try folder.names() == ["R-1.yaml"])
  }

  @Test func `the file's permissions are kept`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("R-1.yaml", Self.head + "events:\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    let fingerprint = try CaseFile.read(path).fingerprint
    _ = try CaseFile.append([Self.event], to: path, expecting: fingerprint)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o640)
  }

  @Test func `an event that cannot be written is refused and the file kept`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("R-1.yaml", Self.head + "events:\n")
    let fingerprint = try CaseFile.read(path).fingerprint
    let event = Event(on: .unknown, act: .noted, details: [Event.Detail(.note, "a\u{0}b")])
    let error = #expect(throws: StoreError.self) {
      try CaseFile.append([event], to: path, expecting: fingerprint)
    }
    #expect(error?.code == "store.cannot-append")
    #expect(try folder.text("R-1.yaml") == Self.head + "events:\n")
  }

  @Test func `a new case is never written over another`() throws {
    let folder = try TemporaryFolder()
    let workspace = WorkspaceFolder(path: folder.path)
    let value = Case(id: "R-1", title: "No: really", raised: .month(year: 2026, month: 3))
    let path = workspace.path(for: value)
    _ = try CaseFile.create(value, at: path)
    #expect(
      try folder.text("cases/2026/R-1.yaml")
        == "case: R-1\ntitle: 'No: really'\nraised: 2026-03\nevents:\n")
    let error = #expect(throws: StoreError.self) { try CaseFile.create(value, at: path) }
    #expect(
      error.map { folder.shortened($0.description) } == """
        ~/cases/2026/R-1.yaml: error: there is a file of this name already
           help: use another id, or open the file that is there
        """)
  }
}
