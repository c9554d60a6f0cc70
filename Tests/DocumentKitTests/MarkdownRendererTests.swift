import DocumentKit
import Testing

struct MarkdownRendererTests {
  @Test func `a document shows every block in order`() {
    #expect(rendered(.small, "markdown") == Self.small)
  }

  @Test(arguments: [
    ("# not a heading", "\\# not a heading"),
    ("- not an item", "\\- not an item"),
    ("12. not an item", "12\\. not an item"),
    ("12) not an item", "12\\) not an item"),
    ("1986.", "1986\\."),
    ("===", "\\==="),
    ("    not code", "not code"),
    ("3.5 days, at 10:30 (early) - fine!?", "3.5 days, at 10:30 (early) - fine!?"),
    ("C# and more #", "C# and more #"),
    ("a*b_c`d", "a\\*b\\_c\\`d"),
    ("two\nlines", "two lines"),
    ("see https://evil.example", "see https\\://evil.example"),
    ("see WWW.evil.example", "see WWW\\.evil.example"),
    ("look!", "look\\!"),
    ("\\", "\\\\"),
  ])
  func `a paragraph stays a paragraph`(text: String, expected: String) {
    #expect(rendered(.with([.text(text)]), "markdown").hasSuffix("\n\n\(expected)\n"))
  }

  @Test func `lists in a row stay apart and blocks inside an item are set in`() {
    let document = Document.with([
      .list(paragraphs: [[.text("a")]]), .list(paragraphs: [[.text("b")]]),
      .list(ordered: true, items: [[.text("c"), .list(paragraphs: [[.text("d")]])]]),
    ])
    #expect(rendered(document, "markdown").hasSuffix("- a\n\n* b\n\n1. c\n\n   - d\n"))
  }

  @Test func `a pipe or a line break in a cell does not end it`() {
    let table = Table(
      caption: "C", columns: [.init(id: "a", title: "A")], rows: [[.text("x | y\nz")]])
    #expect(
      rendered(.with([.table(table)]), "markdown").hasSuffix("| A |\n| --- |\n| x \\| y z |\n"))
  }

  private static let small = #"""
    # Compact report

    > **Illustration only.** The contents are made up to show what such a document looks like. They record no real concern and must not be relied on.

    Spring \& summer

    - **Area:** Riverside
    - **Period:** April to June 2026
    - **Records up to:** 30 June 2026
    - **Status:** Agreed by the Review Board
    - **Made by:** Compact officer
    - **Made for:** Review Board
    - **Who may see it:** The partners to the Compact: not for publication

    ## In short

    [2](#trail-raised) concerns came in by 30 June 2026 (RIV 4e); **none** is *open*. Cost: \[c\] (confidential, because so small a number could point to somebody). [More](https://example.org/a?b=1\&c=2)

    - One
    - Two

    **Table: Where concerns ended**

    \[c\] means confidential, because so small a number could point to somebody; \[x\] means not available, because nothing is recorded; \[z\] means not applicable, because the question does not arise.

    | Step | Ended | Amount | Last |
    | --- | ---: | ---: | --- |
    | Step 1 | [1,250](#trail-raised) | -£1,250.50 | 4 May 2026 |
    | Step 2 | \[c\] | \[z\] | \[x\] |

    - Open concerns are left out.

    **Chart: Most were about funding**

    Funding 3, information 1.5.

    **Table: Data: Most were about funding**

    | Category | Concerns |
    | --- | ---: |
    | Funding | 3 |
    | Information | 1.5 |

    > **The procedure does not say: who chairs**
    >
    > No clause names a chair.

    > It helped.
    >
    > — A member group

    - **Concern**

      What was not done as agreed.

    * **4 May 2026:** The answer came.

    ## Where the figures come from

    <a id="trail-raised"></a>

    ### Concerns raised

    - **RIV-1** Late notice (RIV 4e; rule notice; recorded at cases/riv-1.yaml:3)
    - **RIV-2** Short consultation

    ## Sources

    - **RIV:** Riverside Compact

    """#
}
