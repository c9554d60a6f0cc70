/// One self-contained page: it runs nothing, loads nothing, prints well and meets WCAG 2.2 AA.
package struct HTMLRenderer: Renderer {
  package static let format = "html"

  package init() {}

  package func render(_ document: Document, named stem: String) -> [RenderedFile] {
    var composer = HTMLComposer(document: document)
    // The text goes first: it gathers the headings and figures the other parts refer to.
    let text = composer.text()
    let page = PageShell.Page(
      language: LanguageTag.isValid(document.language) ? document.language : "en-GB",
      title: composer.pageTitle(), header: composer.header(), contents: composer.contents(),
      text: text, footer: composer.footer(), isIllustrative: document.isIllustrative)
    let name = FileName.part(stem, orElse: "document") + ".html"
    let html = PageShell.standard.render(page)
    return [RenderedFile(name: name, text: html, mediaType: "text/html; charset=utf-8")]
  }
}
