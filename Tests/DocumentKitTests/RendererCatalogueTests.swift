import DocumentKit
import Testing

struct RendererCatalogueTests {
  @Test func `the formats built in are found by name`() {
    #expect(RendererCatalogue.formats == ["html", "markdown", "csv", "json"])
    #expect(RendererCatalogue.renderer(for: "docx") == nil)
  }

  @Test(arguments: RendererCatalogue.formats)
  func `rendering twice gives the same bytes`(format: String) throws {
    let renderer = try #require(RendererCatalogue.renderer(for: format))
    #expect(
      renderer.render(.small, named: "report") == renderer.render(.small, named: "report"))
  }

  @Test(arguments: RendererCatalogue.formats)
  func `every file of a made-up document says so`(format: String) throws {
    let renderer = try #require(RendererCatalogue.renderer(for: format))
    let mark = ["csv": #","yes""#, "json": #""isIllustrative" : true"#][format]
    for file in renderer.render(.small, named: "report") {
      #expect(file.text.contains(mark ?? "Illustration only."), "\(file.name)")
    }
  }

  @Test(arguments: RendererCatalogue.formats)
  func `an empty document can be rendered`(format: String) throws {
    let empty = Document(title: "", imprint: Imprint(area: "", producer: "", audience: .officers))
    let renderer = try #require(RendererCatalogue.renderer(for: format))
    let files = renderer.render(empty, named: "")
    #expect(files.count == 1)
    #expect(files.first?.name.hasPrefix("document.") == true)
  }
}
