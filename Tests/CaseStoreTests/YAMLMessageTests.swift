import CaseStore
import Diagnostics
import Testing

/// What an officer reads when a case file is not YAML as it should be.
struct YAMLMessageTests {
  private static let head = "case: RUT-1\ntitle: T\nraised: 2026-03-04\n"

  static let bad = [
    BadText(
      "a key given twice",
      "case: RUT-1\ntitle: T\nraised: unknown\ntitle: U\n",
      """
      c.yaml:4:1: error: the key 'title' is given twice; the first is on line 2
       4 | title: U
         | ^
         help: keep one of them
      """),
    BadText(
      "a key given twice in braces",
      "case: RUT-1\ntitle: T\nraised: unknown\nevents: [{on: unknown, act: met, act: met}]\n",
      """
      c.yaml:4:34: error: the key 'act' is given twice
       4 | events: [{on: unknown, act: met, act: met}]
         |                                  ^
         help: keep one of them
      """),
    BadText(
      "an anchor",
      head + "by: &x [a-b]\n",
      """
      c.yaml:4:5: error: anchors are not used here
       4 | by: &x [a-b]
         |     ^
         help: put a text that begins with '&' in quotation marks
      """),
    BadText(
      "an anchor and its alias",
      head + "by: &x [a-b]\nagainst: *x\n",
      """
      c.yaml:4:5: error: anchors are not used here
       4 | by: &x [a-b]
         |     ^
         help: write the value out in each place
      c.yaml:5:10: error: aliases are not used here
       5 | against: *x
         |          ^
         help: write the value out in each place
      """),
    BadText(
      "a text that begins with a star",
      head + "summary: *important* text\n",
      """
      c.yaml:4:10: error: a value cannot begin with '*'
       4 | summary: *important* text
         |          ^
         help: put the text in quotation marks
      """),
    BadText(
      "a tag",
      head + "summary: !!str x\n",
      """
      c.yaml:4:10: error: tags are not used here
       4 | summary: !!str x
         |          ^
         help: leave the tag out
      """),
    BadText(
      "a local tag",
      head + "summary: !x y\n",
      """
      c.yaml:4:10: error: tags are not used here
       4 | summary: !x y
         |          ^
         help: put a text that begins with '!' in quotation marks
      """),
    BadText(
      "a bare exclamation mark",
      head + "summary: ! y\n",
      """
      c.yaml:4:10: error: tags are not used here
       4 | summary: ! y
         |          ^
         help: put a text that begins with '!' in quotation marks
      """),
    BadText(
      "a merge key",
      head + "<<: {a: b}\n",
      """
      c.yaml:4:1: error: merge keys are not used here
       4 | <<: {a: b}
         | ^
         help: write the keys out
      """),
    BadText(
      "a second document",
      head + "---\ncase: RUT-2\n",
      """
      c.yaml:4:1: error: a second document begins here
       4 | ---
         | ^
         help: keep one document to a file; a line of three dashes begins another
      """),
    BadText(
      "a directive",
      "%TAG ! tag:x,2000:\n---\ncase: RUT-1\n",
      """
      c.yaml:1:1: error: directives are not used here
       1 | %TAG ! tag:x,2000:
         | ^
         help: remove the line; put a text that begins with '%' in quotation marks
      """),
    BadText(
      "a tab as indent",
      head + "events:\n\t- on: unknown\n",
      """
      c.yaml:5:1: error: a tab is used to indent
       5 |  - on: unknown
         | ^
         help: indent with spaces
      """),
    BadText(
      "a colon inside a text",
      head + "summary: see this: that\n",
      """
      c.yaml:4:18: error: a key cannot stand here
       4 | summary: see this: that
         |                  ^
         help: put a text that holds ': ' in quotation marks, or begin the key on a line of its own
      """),
    BadText(
      "a quotation mark that is never closed",
      head + "summary: \"never closed\nby: [a]\n",
      """
      c.yaml:4:10: error: a quotation mark is opened here and never closed
       4 | summary: "never closed
         |          ^
         help: close it with the same mark; write an apostrophe inside single quotation marks twice
      """),
    BadText(
      "a bracket that is never closed",
      head + "by: [a, b\nagainst: [c]\n",
      """
      c.yaml:4:5: error: a list that '[' opens here is not closed
       4 | by: [a, b
         |     ^
         help: close it with ']'
      """),
    BadText(
      "a key indented too far",
      head + "  by: [a]\n",
      """
      c.yaml:4:5: error: this key does not fit the line above it
       4 |   by: [a]
         |     ^
         help: give both lines the same indent, and put a colon after the key above
      """),
    BadText(
      "a key between two indents",
      head + "events:\n  - on: unknown\n   act: met\n",
      """
      c.yaml:6:4: error: this line does not fit the list above it
       6 |    act: met
         |    ^
         help: begin each entry with '- ' at the same indent
      """),
    BadText(
      "a key without its colon",
      "case RUT-1\ntitle: T\n",
      """
      c.yaml:2:6: error: this key does not fit the line above it
       2 | title: T
         |      ^
         help: give both lines the same indent, and put a colon after the key above
      """),
    BadText(
      "a text that begins with an at sign",
      head + "summary: @home\n",
      """
      c.yaml:4:10: error: a value cannot begin with this character
       4 | summary: @home
         |          ^
         help: put the text in quotation marks; indent with spaces, never with tabs
      """),
    BadText(
      "an unknown escape",
      head + "summary: \"C:\\dir\"\n",
      """
      c.yaml:4:13: error: this is not an escape YAML knows
       4 | summary: "C:\\dir"
         |             ^
         help: use single quotation marks, in which a backslash is only a backslash
      """),
    BadText(
      "a control character",
      head + "summary: a\u{1}b\n",
      """
      c.yaml:4:11: error: a control character stands here
       4 | summary: a b
         |           ^
         help: delete it and type the text there again; it came with text copied from elsewhere
      """),
    BadText(
      "an escaped control character",
      head + "summary: \"a\\0b\"\n",
      """
      c.yaml:4:10: error: 'summary' holds a control character
       4 | summary: "a\\0b"
         |          ^
         help: take the character out; only a tab or a line break may stand in a text
      """),
    BadText(
      "a line separator from a word processor",
      head + "summary: a\u{2028}b\n",
      """
      c.yaml:4:11: error: an invisible line separator stands here
       4 | summary: a b
         |           ^
         help: delete it and press Enter instead; it came with text copied from elsewhere
      """),
    BadText(
      "a C1 control character",
      head + "summary: a\u{85}b\n",
      """
      c.yaml:4:11: error: a control character stands here
       4 | summary: a b
         |           ^
         help: delete it and type the text there again; it came with text copied from elsewhere
      """),
    BadText(
      "a byte-order mark in the middle",
      head + "summary: a\u{FEFF}b\n",
      """
      c.yaml:4:11: error: an invisible byte-order mark stands here
       4 | summary: a\u{FEFF}b
         |           ^
         help: delete it; it belongs at the very beginning of a file or nowhere
      """),
    BadText(
      "a list for a key",
      head + "[a, b]: c\n",
      """
      c.yaml:4:1: error: a key must be a plain word
       4 | [a, b]: c
         | ^
         help: put a text that begins with '[' or '{' in quotation marks
      """),
    BadText(
      "33 levels",
      head + "summary: " + String(repeating: "[", count: 40) + String(repeating: "]", count: 40)
        + "\n",
      """
      c.yaml:4:42: error: lists and sets of keys stand more than 32 deep in each other
       4 | summary: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
         |                                          ^
         help: write it with fewer lists and sets of keys inside each other
      """),
    BadText(
      "4,000 open brackets",
      head + "summary: " + String(repeating: "[", count: 4000),
      """
      c.yaml:4:11: error: lists and sets of keys stand too deep in each other
       4 | summary: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[…
         |           ^
         help: write it with fewer lists and sets of keys inside each other
      """),
    BadText(
      "4,000 dashes",
      head + "summary: " + String(repeating: "- ", count: 4000) + "x\n",
      """
      c.yaml:4:10: error: a list entry cannot stand here
       4 | summary: - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - -…
         |          ^
         help: begin the entry on a line of its own, under the key the list belongs to
      """),
  ]

  @Test(arguments: bad)
  func `every mistake of YAML is told with its place and its remedy`(_ bad: BadText) {
    let decoded = CaseCoding.decodeYAML(Array(bad.text.utf8), path: "c.yaml")
    #expect(decoded.diagnostics.text == bad.expected)
    #expect(decoded.diagnostics.allSatisfy { $0.help != nil })
    #expect((decoded.value == nil) == decoded.hasErrors)
  }
}
