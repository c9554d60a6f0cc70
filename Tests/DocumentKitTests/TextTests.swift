import DocumentKit
import Testing

/// How dates and numbers are worded for readers.
struct TextTests {
  @Test(arguments: [
    ("2027-06-04", "<time datetime=\"2027-06-04\">4 June 2027</time>"),
    ("2028-02-29", "<time datetime=\"2028-02-29\">29 February 2028</time>"),
    ("2027-12", "<time datetime=\"2027-12\">December 2027</time>"),
    ("2027-02-29", "2027-02-29"), ("2100-02-29", "2100-02-29"), ("2027-13-01", "2027-13-01"),
    ("2027-6-4", "2027-6-4"), ("+027-06-04", "+027-06-04"), ("soon", "soon"),
    ("0000-01", "0000-01"),
  ])
  func `a date is shown in words and anything else as it stands`(iso: String, expected: String) {
    let page = rendered(.with([.paragraph([.date(iso)])]), "html")
    #expect(page.contains("<p>\(expected)</p>"))
  }

  @Test(arguments: [
    (Table.Column.Kind.integer, "1234567", "1,234,567"), (.decimal, "1234.5678", "1,234.5678"),
    (.amountGBP, "-999", "-£999"), (.amountGBP, "1000.00", "£1,000.00"),
    (.percent, "42.9", "42.9%"), (.decimal, "n/a", "n/a"), (.decimal, ".5", ".5"),
  ])
  func `a number is shown as its column says`(
    kind: Table.Column.Kind, number: String, expected: String
  ) {
    let table = Table(
      caption: "C", columns: [.init(id: "a", title: "A", kind: kind)], rows: [[.decimal(number)]])
    let page = rendered(.with([.table(table)]), "html")
    #expect(page.contains("<td class=\"number\">\(expected)</td>"))
  }
}
