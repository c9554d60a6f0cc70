import DocumentKit
import Testing

struct CSVRendererTests {
  @Test func `each table, each chart and the trails become a file of data`() {
    let files = CSVRenderer().render(.small, named: "report")
    #expect(files.map(\.name) == ["report-steps.csv", "report-2.csv", "report-trail.csv"])
    #expect(
      files.map(\.text)
        == [Self.steps, Self.chart, Self.trail].map {
          $0.map { $0 + "\r\n" }.joined()
        })
  }

  @Test func `a document without tables becomes a file of its texts`() {
    let document = Document.with([
      .heading(level: 2, text: "H"), .paragraph([.text("a "), .date("2026-05-04")]),
      .note(kind: .silent, blocks: [.text("b")]),
    ])
    let files = CSVRenderer().render(document, named: "report")
    #expect(files.map(\.name) == ["report.csv"])
    let expected = [
      #""kind","text","illustrative""#, #""title","T","no""#, #""heading","H","no""#,
      #""paragraph","a 2026-05-04","no""#, #""note","The procedure does not say","no""#,
      #""paragraph","b","no""#,
    ]
    #expect(files.first?.text == expected.map { $0 + "\r\n" }.joined())
  }

  @Test(arguments: [
    ("=1+2", "'=1+2"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"),
    ("\t=1", "' =1"), ("\tx", "' x"), ("\rx", "' x"), ("\nx", "' x"), (" =1", "' =1"),
    ("\u{FF1D}1", "'\u{FF1D}1"), ("\u{FEFF}=1", "'=1"), ("1-2", "1-2"), ("a\"b", "a\"\"b"),
  ])
  func `a text a spreadsheet could run gets an apostrophe`(text: String, expected: String) {
    let table = Table(caption: "C", columns: [.init(id: "a", title: "A")], rows: [[.text(text)]])
    let csv = rendered(.with([.table(table)]), "csv")
    #expect(csv == "\"a\",\"illustrative\"\r\n\"\(expected)\",\"no\"\r\n")
  }

  @Test func `a number below nought stays a number and other text in its place is guarded`() {
    let table = Table(
      caption: "C", columns: [.init(id: "a", title: "A", kind: .decimal)],
      rows: [[.decimal("-2.5")], [.integer(-3)], [.decimal("-2+3")]])
    let csv = rendered(.with([.table(table)]), "csv")
    #expect(
      csv.split(separator: "\r\n").dropFirst() == ["-2.5,\"no\"", "-3,\"no\"", "\"'-2+3\",\"no\""])
  }

  @Test func `rows of the wrong width are written as wide as the header`() {
    let table = Table(
      caption: "C", columns: [.init(id: "a", title: "A"), .init(id: "b", title: "B")],
      rows: [[.text("x")], [.text("x"), .text("y"), .text("z")]])
    let csv = rendered(.with([.table(table)]), "csv")
    #expect(
      csv.split(separator: "\r\n").dropFirst() == [#""x","[x]","no""#, #""x","y","no""#])
  }

  @Test func `tables never share a file name or take the trails' one`() {
    let table = { (id: String?) in
      Block.table(Table(id: id, caption: "C", columns: [.init(id: "a", title: "A")], rows: []))
    }
    let document = Document.with([
      table("trail"), table("x"), table("x"), table("../X"), table(nil),
    ])
    #expect(
      CSVRenderer().render(document, named: "../../etc/re port").map(\.name) == [
        "etc-re-port-trail-1.csv", "etc-re-port-x.csv", "etc-re-port-x-3.csv",
        "etc-re-port-x-4.csv", "etc-re-port-5.csv",
      ])
  }

  private static let steps = [
    #""step","ended","ended_trail","amount_gbp","last","illustrative""#,
    #""Step 1",1250,"raised",-1250.50,"2026-05-04","yes""#,
    #""Step 2","[c]","","[z]","[x]","yes""#,
  ]
  private static let chart = [
    #""label","value","illustrative""#,
    #""Funding",3,"yes""#,
    #""Information",1.5,"yes""#,
  ]
  private static let trail = [
    #""trail","case","title","rule","citation","place","illustrative""#,
    #""raised","RIV-1","Late notice","notice","RIV 4e","cases/riv-1.yaml:3","yes""#,
    #""raised","RIV-2","Short consultation","","","","yes""#,
  ]
}
