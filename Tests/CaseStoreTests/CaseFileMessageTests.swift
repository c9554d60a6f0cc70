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
         help: write one text; put it in quotation marks where it begins with '[', '{' or '-'
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
      head
        + "about:\n  - announced: 2026-01-01\n  - kind: funding_chang\n  - kind: funding_change\n    anounced: 2026\n    effective: soon\n  - kind: payment_period\n    percent_on_time: 93%\n",
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
         help: write it after the colon
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
         help: write a word such as raised, met, referred or closed
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
         help: close it with the same mark; write an apostrophe inside single quotation marks twice
      """),
    BadText(
      "values of the wrong shape",
      "case: RUT-1\ntitle: [a]\nraised: [x]\nillustrative: perhaps\ncause: misteak\n",
      """
      c.yaml:2:8: error: 'title' needs a text, not a list
       2 | title: [a]
         |        ^
         help: write one text; put it in quotation marks where it begins with '[', '{' or '-'
      c.yaml:3:9: error: 'raised' needs a date, not a list
       3 | raised: [x]
         |         ^
         help: write year-month-day, such as 2026-03-04; 2026-03, 2026 or unknown where no more is known
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

  @Test(arguments: bad)
  func `every mistake in a case file is told with its place and its remedy`(_ bad: BadText) {
    let decoded = CaseCoding.decodeYAML(Array(bad.text.utf8), path: "c.yaml")
    #expect(decoded.diagnostics.text == bad.expected)
    #expect(decoded.diagnostics.allSatisfy { $0.help != nil })
    #expect((decoded.value == nil) == decoded.hasErrors)
  }
}
