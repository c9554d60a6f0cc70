import DocumentKit
import Testing

struct HTMLRendererTests {
  private let page = rendered(.small, "html")

  @Test func `a page states its encoding and its rules before anything else`() {
    #expect(
      page.hasPrefix(
        #"""
        <!doctype html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="referrer" content="no-referrer">
        <meta name="color-scheme" content="light dark">
        <title>Illustration: Compact report - Riverside</title>
        <style>
        """#))
  }

  @Test func `a page shows every block in order`() throws {
    let start = try #require(page.firstRange(of: "<body>"))
    #expect(page[start.lowerBound...] == Self.body)
  }

  @Test func `every link within a page leads to a place in it and every id is unique`() {
    let ids = page.values(of: "id")
    #expect(Set(ids).count == ids.count)
    let targets = page.values(of: "href").filter { $0.hasPrefix("#") }
    #expect(targets.count == 10)
    for target in targets { #expect(ids.contains(String(target.dropFirst()))) }
    for id in page.values(of: "aria-labelledby").flatMap({ $0.split(separator: " ") }) {
      #expect(ids.contains(String(id)))
    }
  }

  @Test func `every chart has a name, a description and its data`() throws {
    let drawings = page.components(after: "<svg ")
    #expect(drawings.count == 1)
    for drawing in drawings {
      #expect(
        drawing.hasPrefix("role=\"img\" aria-labelledby=\"chart-1-title chart-1-description\""))
      #expect(drawing.contains("<title id=\"chart-1-title\">Most were about funding</title>"))
      #expect(
        drawing.contains("<desc id=\"chart-1-description\">Funding 3, information 1.5.</desc>"))
      #expect(drawing.contains("</svg>\n<details>"))
    }
  }

  @Test func `a page loads nothing and runs nothing`() {
    for forbidden in ["<script", "<link", "<img", "<iframe", "@import", "url(", " src=", " style="]
    {
      #expect(!page.contains(forbidden), "\(forbidden)")
    }
  }

  @Test func `only a made-up document is marked as an illustration`() {
    #expect(page.contains("@top-center"))
    let real = rendered(.with([.text("Real")]), "html")
    #expect(!real.contains("Illustration"))
    #expect(!real.contains("@top-center"))
  }

  @Test func `headings with the same words get ids of their own`() {
    let document = Document.with([
      .heading(level: 2, text: "Funding"), .heading(level: 2, text: "Funding"),
      .heading(level: 2, text: "Funding--2"), .heading(level: 2, text: "¿?"),
    ])
    let ids = rendered(document, "html").values(of: "id").filter { $0.hasPrefix("section-") }
    #expect(
      ids == ["section-funding", "section-funding--2", "section-funding-2", "section-section"])
  }

  @Test func `a figure whose trail is missing is plain text`() {
    let document = Document.with([.paragraph([.figure(value: "7", trailID: "gone")])])
    #expect(rendered(document, "html").contains("<p>7</p>"))
  }

  @Test func `right-to-left words are kept apart from what stands around them`() {
    let document = Document.with([.paragraph([.text("From "), .text("\u{5D0}\u{5D1}")])])
    #expect(rendered(document, "html").contains("<p>From <bdi>\u{5D0}\u{5D1}</bdi></p>"))
  }

  @Test func `bars share one axis when some values are below nought`() {
    let chart = Chart(
      title: "T", alternative: "A", unit: "days",
      bars: [.init(label: "Early", value: -5), .init(label: "Late", value: 15)])
    let page = rendered(.with([.barChart(chart)]), "html")
    #expect(page.contains("x=\"0.0%\" y=\"1.3em\" width=\"19.5%\""))
    #expect(page.contains("x=\"19.5%\" y=\"5.2em\" width=\"58.5%\""))
  }

  @Test(arguments: [
    Double.nan, .infinity, -.infinity, .greatestFiniteMagnitude, -0.0, .leastNonzeroMagnitude,
  ])
  func `a bar of any value can be drawn`(value: Double) {
    let chart = Chart(
      title: "T", alternative: "A", unit: "days",
      bars: [
        .init(label: "B", value: value), .init(label: "C", value: -Double.greatestFiniteMagnitude),
      ])
    #expect(rendered(.with([.barChart(chart)]), "html").contains("class=\"bar\""))
  }

  private static let body = #"""
    <body>
    <a class="skip" href="#main">Skip to the text</a>
    <header>
    <div class="illustration" role="note">
    <p><strong>Illustration only.</strong> The contents are made up to show what such a document looks like. They record no real concern and must not be relied on.</p>
    </div>
    <h1>Compact report</h1>
    <p class="subtitle">Spring &amp; summer</p>
    <dl class="imprint">
    <div>
    <dt>Area</dt>
    <dd>Riverside</dd>
    </div>
    <div>
    <dt>Period</dt>
    <dd>April to June 2026</dd>
    </div>
    <div>
    <dt>Records up to</dt>
    <dd><time datetime="2026-06-30">30 June 2026</time></dd>
    </div>
    <div>
    <dt>Status</dt>
    <dd>Agreed by the Review Board</dd>
    </div>
    <div>
    <dt>Made by</dt>
    <dd>Compact officer</dd>
    </div>
    <div>
    <dt>Made for</dt>
    <dd>Review Board</dd>
    </div>
    <div>
    <dt>Who may see it</dt>
    <dd>The partners to the Compact: not for publication</dd>
    </div>
    </dl>
    </header>
    <div class="page">
    <nav aria-label="Contents">
    <p class="nav-title">Contents</p>
    <ol>
    <li><a href="#section-in-short">In short</a></li>
    <li><a href="#figures">Where the figures come from</a></li>
    <li><a href="#sources">Sources</a></li>
    </ol>
    </nav>
    <main id="main" tabindex="-1">
    <h2 id="section-in-short">In short</h2>
    <p><a class="figure" id="figure-1" href="#trail-raised">2<span class="unseen"> (cases: Concerns raised)</span></a> concerns came in by <time datetime="2026-06-30">30 June 2026</time> (<a href="#source-RIV"><cite><bdi>RIV 4e</bdi></cite></a>); <strong>none</strong> is <em>open</em>. Cost: [c] (confidential, because so small a number could point to somebody). <a href="https://example.org/a?b=1&amp;c=2">More</a></p>
    <ul>
    <li>One</li>
    <li>Two</li>
    </ul>
    <div class="data" id="table-1">
    <p class="shorthands" id="table-1-shorthands">[c] means confidential, because so small a number could point to somebody; [x] means not available, because nothing is recorded; [z] means not applicable, because the question does not arise.</p>
    <div class="scroll" role="region" aria-label="Table 1: Where concerns ended" tabindex="0">
    <table aria-describedby="table-1-shorthands">
    <caption><span>Where concerns ended</span></caption>
    <thead>
    <tr>
    <th scope="col">Step</th>
    <th scope="col" class="number">Ended</th>
    <th scope="col" class="number">Amount</th>
    <th scope="col" class="day">Last</th>
    </tr>
    </thead>
    <tbody>
    <tr>
    <th scope="row">Step 1</th>
    <td class="number"><a class="figure" id="figure-2" href="#trail-raised">1,250<span class="unseen"> (cases: Concerns raised)</span></a></td>
    <td class="number">-£1,250.50</td>
    <td class="day"><time datetime="2026-05-04">4 May 2026</time></td>
    </tr>
    <tr>
    <th scope="row">Step 2</th>
    <td class="number">[c]</td>
    <td class="number">[z]</td>
    <td class="day">[x]</td>
    </tr>
    </tbody>
    </table>
    </div>
    <ul class="table-notes" aria-label="Notes">
    <li>Open concerns are left out.</li>
    </ul>
    </div>
    <figure id="chart-1">
    <figcaption><strong>Most were about funding</strong><span class="unit"> Unit: concerns</span></figcaption>
    <svg role="img" aria-labelledby="chart-1-title chart-1-description" focusable="false" width="100%" height="7.2em">
    <title id="chart-1-title">Most were about funding</title>
    <desc id="chart-1-description">Funding 3, information 1.5.</desc>
    <text x="0.0%" y="1.0em" dx="0.4em"><tspan>Funding</tspan></text>
    <rect class="bar" x="0.0%" y="1.3em" width="78.0%" height="1.6em" fill="#12436D"></rect>
    <text class="value" x="78.0%" y="2.5em" dx="0.4em">3</text>
    <text x="0.0%" y="4.9em" dx="0.4em"><tspan>Information</tspan></text>
    <rect class="bar" x="0.0%" y="5.2em" width="39.0%" height="1.6em" fill="#12436D"></rect>
    <text class="value" x="39.0%" y="6.4em" dx="0.4em">1.5</text>
    <line class="axis" x1="0.0%" x2="0.0%" y1="0" y2="7.0em" stroke="#5B6570"></line>
    </svg>
    <details>
    <summary>The numbers behind “Most were about funding”</summary>
    <div class="data" id="table-2">
    <div class="scroll" role="region" aria-label="Table 2: Data: Most were about funding" tabindex="0">
    <table>
    <caption><span>Data: Most were about funding</span></caption>
    <thead>
    <tr>
    <th scope="col">Category</th>
    <th scope="col" class="number">Concerns</th>
    </tr>
    </thead>
    <tbody>
    <tr>
    <th scope="row">Funding</th>
    <td class="number">3</td>
    </tr>
    <tr>
    <th scope="row">Information</th>
    <td class="number">1.5</td>
    </tr>
    </tbody>
    </table>
    </div>
    </div>
    </details>
    </figure>
    <div class="note note-silent" role="note">
    <p class="note-label">The procedure does not say: who chairs</p>
    <p>No clause names a chair.</p>
    </div>
    <blockquote>
    <p>It helped.</p>
    <p class="attribution">A member group</p>
    </blockquote>
    <dl>
    <dt>Concern</dt>
    <dd>What was not done as agreed.</dd>
    </dl>
    <ol class="timeline">
    <li>
    <p class="moment">4 May 2026</p>
    <p>The answer came.</p>
    </li>
    </ol>
    <section class="appendix" aria-labelledby="figures">
    <h2 id="figures">Where the figures come from</h2>
    <section class="trail" id="trail-raised">
    <h3>Concerns raised</h3>
    <ul>
    <li><strong><bdi>RIV-1</bdi></strong> Late notice (<a href="#source-RIV"><cite><bdi>RIV 4e</bdi></cite></a>; rule <bdi>notice</bdi>; recorded at <bdi>cases/riv-1.yaml:3</bdi>)</li>
    <li><strong><bdi>RIV-2</bdi></strong> Short consultation</li>
    </ul>
    <p class="back">Back to the text:</p>
    <ul class="back">
    <li><a href="#figure-1">2 in “In short”</a></li>
    <li><a href="#figure-2">1,250 in “In short”</a></li>
    </ul>
    </section>
    </section>
    <section class="appendix" aria-labelledby="sources">
    <h2 id="sources">Sources</h2>
    <dl>
    <dt id="source-RIV">RIV</dt>
    <dd>Riverside Compact</dd>
    </dl>
    </section>
    </main>
    </div>
    <footer>
    <p>Made by Compact officer for Review Board. Agreed by the Review Board.</p>
    <p>Who may see it. The partners to the Compact: not for publication.</p>
    <p>If you need this document in another format, such as large print or a plain text file, ask Compact officer.</p>
    </footer>
    </body>
    </html>

    """#
}

extension String {
  /// The values of an attribute, in order.
  fileprivate func values(of attribute: String) -> [String] {
    components(after: " \(attribute)=\"").map { String($0.prefix { $0 != "\"" }) }
  }

  /// What follows each occurrence of the mark.
  fileprivate func components(after mark: String) -> [Substring] {
    ranges(of: mark).map { self[$0.upperBound...] }
  }
}
