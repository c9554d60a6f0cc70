import CaseStore
import Diagnostics
import Testing

/// What an officer reads when a line of an NDJSON file is not as it should be.
struct CaseLineMessageTests {
  private static let j = #"{"case":"RUT-1","title":"T","raised":"2026-03-04""#

  static let bad = [
    BadText(
      "a trailing comma",
      j + ",}",
      """
      c.ndjson:7:51: error: a key in double quotation marks is needed here
       7 | {"case":"RUT-1","title":"T","raised":"2026-03-04",}
         |                                                   ^
         help: put the key in double quotation marks; leave no comma before a closing brace
      """),
    BadText(
      "no closing brace",
      j,
      """
      c.ndjson:7:50: error: the closing brace is missing
       7 | {"case":"RUT-1","title":"T","raised":"2026-03-04"
         |                                                  ^
         help: close each quotation mark, bracket and brace that is open
      """),
    BadText(
      "text after the value",
      j + "}x",
      """
      c.ndjson:7:51: error: something follows the end of the value
       7 | {"case":"RUT-1","title":"T","raised":"2026-03-04"}x
         |                                                   ^
         help: keep one value, on a line of its own, and remove what follows it
      """),
    BadText(
      "single quotation marks",
      "{'case':1}",
      """
      c.ndjson:7:2: error: a key in double quotation marks is needed here
       7 | {'case':1}
         |  ^
         help: put the key in double quotation marks; leave no comma before a closing brace
      """),
    BadText(
      "NaN",
      j + ",\"summary\":NaN}",
      """
      c.ndjson:7:61: error: this is not a JSON value
       7 | {"case":"RUT-1","title":"T","raised":"2026-03-04","summary":NaN}
         |                                                             ^
         help: put a text in double quotation marks; plain may stand only a number, true, false and null
      """),
    BadText(
      "a leading zero",
      j + ",\"summary\":012}",
      """
      c.ndjson:7:62: error: a number may not begin with 0
       7 | {"case":"RUT-1","title":"T","raised":"2026-03-04","summary":012}
         |                                                              ^
         help: write it in digits, such as 12 or 0.5
      """),
    BadText(
      "a point without digits",
      j + ",\"summary\":1.}",
      """
      c.ndjson:7:63: error: a digit is needed here
       7 | {"case":"RUT-1","title":"T","raised":"2026-03-04","summary":1.}
         |                                                               ^
         help: write it in digits, such as 12 or 0.5
      """),
    BadText(
      "a key given twice",
      j + ",\"title\":\"U\"}",
      """
      c.ndjson:7:51: error: the key 'title' is given twice
       7 | {"case":"RUT-1","title":"T","raised":"2026-03-04","title":"U"}
         |                                                   ^
         help: keep one of them
      """),
    BadText(
      "unknown keys, columns counted in characters",
      j + ",\"titel\":\"é\",\"é\":1}",
      """
      c.ndjson:7:51: error: a case has no key 'titel'
       7 | {"case":"RUT-1","title":"T","raised":"2026-03-04","titel":"é","é":1}
         |                                                   ^
         help: did you mean 'title'?
      c.ndjson:7:63: error: a case has no key 'é'
       7 | {"case":"RUT-1","title":"T","raised":"2026-03-04","titel":"é","é":1}
         |                                                               ^
         help: use one of: about, against, by, case, cause, commitments, events, illustrative, public_summary, raised, source, summary, title
      """),
    BadText(
      "true for a text",
      "{\"case\":\"RUT-1\",\"title\":true,\"raised\":2026}",
      """
      c.ndjson:7:25: error: 'title' needs a text, not true or false
       7 | {"case":"RUT-1","title":true,"raised":2026}
         |                         ^
         help: write one text in double quotation marks
      """),
    BadText(
      "an unknown escape",
      j + ",\"summary\":\"\\x\"}",
      """
      c.ndjson:7:62: error: this is not an escape JSON knows
       7 | {"case":"RUT-1","title":"T","raised":"2026-03-04","summary":"\\x"}
         |                                                              ^
         help: write \\\\ for a backslash
      """),
    BadText(
      "half a surrogate pair",
      j + ",\"summary\":\"\\ud800\"}",
      """
      c.ndjson:7:62: error: this is half of a character
       7 | {"case":"RUT-1","title":"T","raised":"2026-03-04","summary":"\\ud800"}
         |                                                              ^
         help: write the character itself
      """),
    BadText(
      "a line break in a text",
      j + ",\"summary\":\"a\nb\"}",
      """
      c.ndjson:7:63: error: a line break or control character stands inside a text
       7 | {"case":"RUT-1","title":"T","raised":"2026-03-04","summary":"a
         |                                                               ^
         help: close the text on its own line, or write \\n for a line break
      """),
    BadText(
      "an escaped control character",
      j + ",\"summary\":\"a\\u0000b\"}",
      """
      c.ndjson:7:61: error: 'summary' holds a control character
       7 | {"case":"RUT-1","title":"T","raised":"2026-03-04","summary":"a\\u0000b"}
         |                                                             ^
         help: take the character out; only a tab or a line break may stand in a text
      """),
    BadText(
      "51 levels",
      j + ",\"summary\":" + String(repeating: "[", count: 50),
      """
      c.ndjson:7:93: error: lists and sets of keys stand more than 32 deep in each other
       7 | {"case":"RUT-1","title":"T","raised":"2026-03-04","summary":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
         |                                                                                             ^
         help: write it with fewer lists and sets of keys inside each other
      """),
    BadText(
      "a missing comma",
      j + " \"summary\":1}",
      """
      c.ndjson:7:51: error: a comma or a closing brace is needed here
       7 | {"case":"RUT-1","title":"T","raised":"2026-03-04" "summary":1}
         |                                                   ^
         help: part one value from the next with a comma, and close what is open
      """),
    BadText(
      "a missing colon",
      j + ",\"summary\" 1}",
      """
      c.ndjson:7:61: error: a colon is needed after the key
       7 | {"case":"RUT-1","title":"T","raised":"2026-03-04","summary" 1}
         |                                                             ^
         help: write "key": value
      """),
    BadText(
      "a bare key",
      "{case:1}",
      """
      c.ndjson:7:2: error: a key in double quotation marks is needed here
       7 | {case:1}
         |  ^
         help: put the key in double quotation marks; leave no comma before a closing brace
      """),
    BadText(
      "a list for a case",
      "[1]",
      """
      c.ndjson:7:1: error: a case needs keys and values here, not a list
       7 | [1]
         | ^
         help: write keys and values in braces: {"key": "value"}
      """),
    BadText(
      "keys that are missing or empty, in the words of JSON",
      #"{"raised":null,"by":{},"about":[{}],"events":[{},{"on":null}]}"#,
      """
      c.ndjson:7:1: error: the case has no id
       7 | {"raised":null,"by":{},"about":[{}],"events":[{},{"on":null}]}
         | ^
         help: add a key such as "case": "RUT-2026-001"
      c.ndjson:7:1: error: the case has no title
       7 | {"raised":null,"by":{},"about":[{}],"events":[{},{"on":null}]}
         | ^
         help: add a key "title" that says in a few words what it is about
      c.ndjson:7:11: error: 'raised' has no date
       7 | {"raised":null,"by":{},"about":[{}],"events":[{},{"on":null}]}
         |           ^
         help: write "raised": "unknown" if the day is not known
      c.ndjson:7:21: error: 'by' needs a list, not a set of keys
       7 | {"raised":null,"by":{},"about":[{}],"events":[{},{"on":null}]}
         |                     ^
         help: write "by": ["one", "two"]
      c.ndjson:7:33: error: the record does not say what kind it is
       7 | {"raised":null,"by":{},"about":[{}],"events":[{},{"on":null}]}
         |                                 ^
         help: add a key "kind" with a word such as decision, funding_change or consultation
      c.ndjson:7:47: error: the event has no date
       7 | {"raised":null,"by":{},"about":[{}],"events":[{},{"on":null}]}
         |                                               ^
         help: add a key "on"; write "on": "unknown" if the day is not known
      c.ndjson:7:47: error: the event does not say what was done
       7 | {"raised":null,"by":{},"about":[{}],"events":[{},{"on":null}]}
         |                                               ^
         help: add a key "act" with a word such as raised, met, referred or closed
      c.ndjson:7:50: error: the event does not say what was done
       7 | {"raised":null,"by":{},"about":[{}],"events":[{},{"on":null}]}
         |                                                  ^
         help: add a key "act" with a word such as raised, met, referred or closed
      c.ndjson:7:56: error: 'on' has no date
       7 | {"raised":null,"by":{},"about":[{}],"events":[{},{"on":null}]}
         |                                                        ^
         help: write "on": "unknown" if the day is not known
      """),
    BadText(
      "no more than a key",
      #"{"events":{}}"#,
      """
      c.ndjson:7:1: error: the case has no id
       7 | {"events":{}}
         | ^
         help: add a key such as "case": "RUT-2026-001"
      c.ndjson:7:1: error: the case has no title
       7 | {"events":{}}
         | ^
         help: add a key "title" that says in a few words what it is about
      c.ndjson:7:1: warning: the case does not say when it was raised
       7 | {"events":{}}
         | ^
         help: add a key "raised"; write "raised": "unknown" if the day is not known
      c.ndjson:7:11: error: 'events' needs a list, not a set of keys
       7 | {"events":{}}
         |           ^
         help: write a list in square brackets, with each event in braces
      """),
    BadText(
      "only a space",
      " ",
      """
      c.ndjson:7:2: error: there is no value here
       7 |\u{20}\u{20}
         |  ^
         help: write a set of keys in braces: {"key": "value"}
      """),
    BadText(
      "an unfinished word",
      "{\"case\":tru}",
      """
      c.ndjson:7:9: error: this is not a JSON value
       7 | {"case":tru}
         |         ^
         help: put a text in double quotation marks; plain may stand only a number, true, false and null
      """),
    BadText(
      "a comment",
      j + "} // x",
      """
      c.ndjson:7:52: error: something follows the end of the value
       7 | {"case":"RUT-1","title":"T","raised":"2026-03-04"} // x
         |                                                    ^
         help: keep one value, on a line of its own, and remove what follows it
      """),
    BadText(
      "a text cut short",
      "{\"case\":\"RUT",
      """
      c.ndjson:7:13: error: the closing quotation mark is missing
       7 | {"case":"RUT
         |             ^
         help: close each quotation mark, bracket and brace that is open
      """),
    BadText(
      "a missing value",
      j + ",\"by\":[,]}",
      """
      c.ndjson:7:57: error: a value is missing before this
       7 | {"case":"RUT-1","title":"T","raised":"2026-03-04","by":[,]}
         |                                                         ^
         help: write the value, or take the comma away
      """),
  ]

  @Test(arguments: bad)
  func `every mistake in a line is told with its place`(_ bad: BadText) {
    let decoded = CaseCoding.decodeLine(Array(bad.text.utf8)[...], path: "c.ndjson", line: 7)
    #expect(decoded.diagnostics.text == bad.expected)
    #expect(decoded.diagnostics.allSatisfy { $0.help != nil })
    #expect(decoded.value == nil)
  }
}
