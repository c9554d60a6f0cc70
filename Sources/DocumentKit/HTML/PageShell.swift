import Mustache

/// The page around the text of a document: the head, the landmarks and their order.
struct PageShell {
  /// The parts of a page; all but the language are nodes, so that nothing is escaped twice or never.
  struct Page {
    /// A valid language tag.
    let language: String
    let title: HTMLNode
    let header: HTMLNode
    let contents: HTMLNode
    let text: HTMLNode
    let footer: HTMLNode
    let isIllustrative: Bool
  }

  static let standard = PageShell()

  /// Every place is a triple one: what goes in was made by `HTMLWriter`, or is a constant of ours.
  static let source = """
    <!doctype html>
    <html lang="{{{language}}}">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <meta name="color-scheme" content="light dark">
    {{{title}}}<style>
    {{{style}}}
    </style>
    </head>
    <body>
    <a class="skip" href="#main">Skip to the text</a>
    <header>
    {{{header}}}</header>
    <div class="page">
    {{{contents}}}<main id="main" tabindex="-1">
    {{{text}}}</main>
    </div>
    <footer>
    {{{footer}}}</footer>
    </body>
    </html>

    """

  private let template: MustacheTemplate

  private init() {
    do {
      template = try MustacheTemplate(string: Self.source)
    } catch {
      preconditionFailure("the built-in page shell does not parse: \(error)")
    }
  }

  func render(_ page: Page) -> String {
    let parts: [String: String] = [
      "language": page.language,
      "title": HTMLWriter.html(page.title),
      "style": page.isIllustrative
        ? PageStyle.sheet + "\n" + PageStyle.illustrativePrint : PageStyle.sheet,
      "header": HTMLWriter.html(page.header),
      "contents": HTMLWriter.html(page.contents),
      "text": HTMLWriter.html(page.text),
      "footer": HTMLWriter.html(page.footer),
    ]
    return template.render(parts)
  }
}
