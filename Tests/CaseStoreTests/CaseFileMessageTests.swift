import CaseStore
import Diagnostics
import Testing

/// What an officer reads when a case file is not as it should be.
struct CaseFileMessageTests {
  private static let head = "case: RUT-1\ntitle: T\nraised: 2026-03-04\n"

  static let bad = [
    BadText(
      "all problems of a file in one go",
      "case: RUT-1\ntittle: T\nraised: 2026-02-30\nby: {a: b}\nevents:\n  - on: 2026-13-01\n    act: mett\n  - act: met\n    note: [x]\n  - on: 04/03/2026\n    act: closed\n    outcome: agreemnt\n    in_scope: maybe\n",
      """
      c.yaml:1:1: error: the case has no title
       1 | case: RUT-1
         | ^
         help: add a line `title:` that says in a few words what it is about
      c.yaml:2:1: error: a case has no key 'tittle'
       2 | tittle: T
         | ^
         help: did you mean 'title'?
      c.yaml:3:9: error: 2026-02-30 is not a day: February 2026 has 28 days
       3 | raised: 2026-02-30
         |         ^
         help: write year-month-day, such as 2026-03-04; 2026-03, 2026 or unknown where no more is known
      c.yaml:4:5: error: 'by' needs a list, not a set of keys
       4 | by: {a: b}
         |     ^
         help: write by: [one, two]
      c.yaml:6:9: error: 2026-13-01 is not a day: months run from 01 to 12
       6 |   - on: 2026-13-01
         |         ^
         help: write year-month-day, such as 2026-03-04; 2026-03, 2026 or unknown where no more is known
      c.yaml:7:10: error: there is no act 'mett'
       7 |     act: mett
         |          ^
         help: did you mean 'met'?
      c.yaml:8:5: error: the event has no date
       8 |   - act: met
         |     ^
         help: add `on:`; write `on: unknown` if the day is not known
      c.yaml:9:11: error: 'note' needs a text, not a list
       9 |     note: [x]
         |           ^
      c.yaml:10:9: error: '04/03/2026' in 'on' is not a date
       10 |   - on: 04/03/2026
          |         ^
         help: write year-month-day, such as 2026-03-04; 2026-03, 2026 or unknown where no more is known
      c.yaml:12:14: error: there is no outcome 'agreemnt'
       12 |     outcome: agreemnt
          |              ^
         help: did you mean 'agreement'?
      c.yaml:13:15: error: 'maybe' in 'in_scope' is neither yes nor no
       13 |     in_scope: maybe
          |               ^
         help: write yes or no
      """),
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
      c.yaml:4:24: error: the key 'act' is given twice
       4 | events: [{on: unknown, act: met, act: met}]
         |                        ^
         help: keep one of them
      """),
    BadText(
      "a list for a case",
      "- a\n- b\n",
      """
      c.yaml:1:1: error: a case needs keys and values here, not a list
       1 | - a
         | ^
         help: write 'key: value' lines
      """),
    BadText(
      "a text for a case",
      "hello\n",
      """
      c.yaml:1:1: error: a case needs keys and values here, not a text
       1 | hello
         | ^
         help: write 'key: value' lines
      """),
    BadText(
      "only a comment",
      "# nothing\n\n",
      """
      c.yaml: error: the file holds no case
         help: begin with `case:`, `title:` and `raised:`
      """),
    BadText(
      "an empty file",
      "",
      """
      c.yaml: error: the file holds no case
         help: begin with `case:`, `title:` and `raised:`
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
         help: put a text that begins with '!' in quotation marks
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
      """),
    BadText(
      "an escaped control character",
      head + "summary: \"a\\0b\"\n",
      """
      c.yaml:4:10: error: 'summary' holds a control character
       4 | summary: "a\\0b"
         |          ^
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
      "ids that break their law",
      "case: -x\ntitle: T\nraised: unknown\nby: [a b, ok-id, ../x]\n",
      """
      c.yaml:1:7: error: the id '-x' in 'case' may not begin with '-'
       1 | case: -x
         |       ^
         help: use letters, digits and '-', such as richmond-council
      c.yaml:4:6: error: the id 'a b' in 'by' may have only letters A to Z, digits, '-', '_' and '.'
       4 | by: [a b, ok-id, ../x]
         |      ^
         help: use letters, digits and '-', such as richmond-council
      c.yaml:4:18: error: the id '../x' in 'by' may have only letters A to Z, digits, '-', '_' and '.'
       4 | by: [a b, ok-id, ../x]
         |                  ^
         help: use letters, digits and '-', such as richmond-council
      """),
    BadText(
      "records with mistakes",
      head + "about:\n  - announced: 2026-01-01\n  - kind: funding_chang\n  - kind: funding_change\n    anounced: 2026\n    effective: soon\n  - kind: payment_period\n    percent_on_time: 93%\n",
      """
      c.yaml:5:5: error: the record does not say what kind it is
       5 |   - announced: 2026-01-01
         |     ^
         help: add `kind:` with a word such as decision, funding_change or consultation
      c.yaml:6:11: error: there is no kind of record 'funding_chang'
       6 |   - kind: funding_chang
         |           ^
         help: did you mean 'funding_change'?
      c.yaml:8:5: error: a funding change has no key 'anounced'
       8 |     anounced: 2026
         |     ^
         help: did you mean 'announced'?
      c.yaml:9:16: error: 'soon' in 'effective' is not a date
       9 |     effective: soon
         |                ^
         help: write year-month-day, such as 2026-03-04; 2026-03, 2026 or unknown where no more is known
      c.yaml:11:22: error: '93%' in 'percent_on_time' is not a whole number
       11 |     percent_on_time: 93%
          |                      ^
         help: write it in digits only, without a sign, a unit or commas
      """),
    BadText(
      "keys without values",
      "case: RUT-1\ntitle:\nraised:\nevents:\n  - on:\n    act:\n  -\n",
      """
      c.yaml:2:7: error: 'title' has no value
       2 | title:
         |       ^
      c.yaml:3:8: error: 'raised' has no date
       3 | raised:
         |        ^
         help: write `raised: unknown` if the day is not known
      c.yaml:5:8: error: 'on' has no date
       5 |   - on:
         |        ^
         help: write `on: unknown` if the day is not known
      c.yaml:6:9: error: 'act' has no word for what was done
       6 |     act:
         |         ^
      c.yaml:7:4: error: an event is empty here
       7 |   -
         |    ^
         help: write it out or remove it
      """),
    BadText(
      "a case without its date is kept with a warning",
      "case: RUT-1\ntitle: T\n",
      """
      c.yaml:1:1: warning: the case does not say when it was raised
       1 | case: RUT-1
         | ^
         help: add a line `raised:`; write `raised: unknown` if the day is not known
      """),
    BadText(
      "33 levels",
      head + "summary: " + String(repeating: "[", count: 40) + String(repeating: "]", count: 40) + "\n",
      """
      c.yaml:4:42: error: lists and sets of keys stand more than 32 deep in each other
       4 | summary: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
         |                                          ^
      """),
    BadText(
      "4,000 open brackets",
      head + "summary: " + String(repeating: "[", count: 4000),
      """
      c.yaml:4:11: error: lists and sets of keys stand too deep in each other
       4 | summary: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[…
         |           ^
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
    BadText(
      "an event that is no list entry",
      head + "events:\n  on: unknown\n",
      """
      c.yaml:5:3: error: 'events' needs a list, not a set of keys
       5 |   on: unknown
         |   ^
         help: begin each event with '- '
      """),
    BadText(
      "a word for the events",
      head + "events: none\n",
      """
      c.yaml:4:9: error: 'events' needs a list, not a text
       4 | events: none
         |         ^
         help: begin each event with '- '
      """),
    BadText(
      "a very short text",
      "a",
      """
      c.yaml:1:1: error: a case needs keys and values here, not a text
       1 | a
         | ^
         help: write 'key: value' lines
      """),
    BadText(
      "a very short text with a mistake",
      "a: 'b",
      """
      c.yaml:1:4: error: a quotation mark is opened here and never closed
       1 | a: 'b
         |    ^
      """),
    BadText(
      "values of the wrong shape",
      "case: RUT-1\ntitle: [a]\nraised: [x]\nillustrative: perhaps\ncause: misteak\n",
      """
      c.yaml:2:8: error: 'title' needs a text, not a list
       2 | title: [a]
         |        ^
      c.yaml:3:9: error: 'raised' needs a date, not a list
       3 | raised: [x]
         |         ^
      c.yaml:4:15: error: 'perhaps' in 'illustrative' is neither yes nor no
       4 | illustrative: perhaps
         |               ^
         help: write yes or no
      c.yaml:5:8: error: there is no kind of cause 'misteak'
       5 | cause: misteak
         |        ^
         help: did you mean 'mistake'?
      """),
  ]

  @Test("every mistake in a case file is told with its place and its remedy", arguments: bad)
  func `tells every mistake`(_ bad: BadText) {
    let decoded = CaseCoding.decodeYAML(Array(bad.text.utf8), path: "c.yaml")
    #expect(decoded.diagnostics.text == bad.expected)
    #expect((decoded.value == nil) == decoded.hasErrors)
  }
}
