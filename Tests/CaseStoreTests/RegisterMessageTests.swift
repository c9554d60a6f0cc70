import CaseStore
import CompactModel
import Diagnostics
import Testing

/// What an officer reads when a CSV register is not as it should be.
struct RegisterMessageTests {
  static let bad = [
    BadText(
      "unknown and repeated columns",
      "id,nam,id\nx,y,z\n",
      """
      o.csv:1:4: error: an organisation has no column 'nam'
       1 | id,nam,id
         |    ^
         help: did you mean 'name'?
      o.csv:1:8: error: the column 'id' is given twice
       1 | id,nam,id
         |        ^
         help: keep one of them
      """),
    BadText(
      "rows of other widths",
      "id,name\na,b,c\nd\n",
      """
      o.csv:2:1: error: the row has 3 cells, the first line has 2
       2 | a,b,c
         | ^
         help: put a cell that holds a comma in quotation marks; leave no column out
      o.csv:3:1: error: the row has 1 cell, the first line has 2
       3 | d
         | ^
         help: put a cell that holds a comma in quotation marks; leave no column out
      """),
    BadText(
      "a quotation mark that is never closed",
      "id,name\na,\"b\nc,d\n",
      """
      o.csv:2:3: error: a quotation mark is opened here and never closed
       2 | a,"b
         |   ^
         help: close it at the end of the cell, and double each quotation mark inside it
      """),
    BadText(
      "a quotation mark inside a plain cell",
      "id,name\na,b\"c\n",
      """
      o.csv:2:4: error: a quotation mark stands inside a cell that is not quoted
       2 | a,b"c
         |    ^
         help: put the whole cell in quotation marks and double each one inside it
      """),
    BadText(
      "text after a closing quotation mark",
      "id,name\na,\"b\"c\n",
      """
      o.csv:2:6: error: something follows the closing quotation mark of a cell
       2 | a,"b"c
         |      ^
         help: double each quotation mark inside a quoted cell
      """),
    BadText(
      "semicolons for commas",
      "id;name\na;b\n",
      """
      o.csv:1:1: error: an organisation has no column 'id;name'
       1 | id;name
         | ^
         help: part the columns with commas, not with semicolons
      """),
    BadText(
      "bad cells and an id that differs by letter case",
      "id,joined,larger\na,2026-02-30,perhaps\nb,2026,no\nB,unknown,\n",
      """
      o.csv:2:3: error: 2026-02-30 is not a day: February 2026 has 28 days
       2 | a,2026-02-30,perhaps
         |   ^
         help: write year-month-day, such as 2026-03-04; 2026-03, 2026 or unknown where no more is known
      o.csv:2:14: error: 'perhaps' in 'larger' is neither yes nor no
       2 | a,2026-02-30,perhaps
         |              ^
         help: write yes or no
      o.csv:4:1: error: the id 'B' is used twice; the first is on line 3, as 'b'
       4 | B,unknown,
         | ^
         help: give each row an id of its own
      """),
    BadText(
      "a sector that is none",
      "id,sector\na,privat\nb,voluntry\nc,public\nd,\ne,unknown\n",
      """
      o.csv:2:3: error: there is no sector 'privat'
       2 | a,privat
         |   ^
         help: use one of: other, public, voluntary
      o.csv:3:3: error: there is no sector 'voluntry'
       3 | b,voluntry
         |   ^
         help: did you mean 'voluntary'?
      o.csv:6:3: error: there is no sector 'unknown'
       6 | e,unknown
         |   ^
         help: use one of: other, public, voluntary
      """),
    BadText(
      "a column without a name",
      "id,name,\na,b,c\n",
      """
      o.csv:1:9: error: a column has no name
       1 | id,name,
         |         ^
         help: use one of: contact, endorsed, id, joined, kind, larger, left, name, sector, withheld
      """),
  ]

  @Test(arguments: bad)
  func `every mistake in a register is told with its place`(_ bad: BadText) throws {
    let kind = try #require(RecordKind.named("organisation"))
    let decoded = RegisterCoding.decode(
      Array(bad.text.utf8), .csv, kind: kind, path: "o.csv")
    #expect(decoded.diagnostics.text == bad.expected)
    #expect(decoded.diagnostics.allSatisfy { $0.help != nil })
  }
}
