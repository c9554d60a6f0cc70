/// One GitHub-flavoured Markdown file in which no text of a case becomes markup.
package struct MarkdownRenderer: Renderer {
  package static let format = "markdown"

  package init() {}

  package func render(_ document: Document, named stem: String) -> [RenderedFile] {
    let composer = MarkdownComposer(document: document)
    let name = FileName.part(stem, orElse: "document") + ".md"
    let text = composer.lines().joined(separator: "\n") + "\n"
    return [RenderedFile(name: name, text: text, mediaType: "text/markdown; charset=utf-8")]
  }
}
