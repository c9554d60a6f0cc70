import DocumentKit
import Testing

struct DiagramDrawingTests {
  @Test func `a picture has a name, a description in words and a size that gives way`() {
    let svg = DiagramDrawing(.small, at: Diagram.small.column, id: "RIV-1").svg
    let opening =
      #"<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="RIV-1-title" "#
      + #"aria-describedby="RIV-1-description" viewBox="-36 -28 472 678" width="472" "#
      + #"height="678" style="max-width:100%;height:auto" "#
    #expect(svg.hasPrefix(opening))
    #expect(
      svg.contains(
        #"<title id="RIV-1-title">Raising a concern, Riverside, Case RIV-1 on 4 March 2026</title>"#
      ))
    #expect(
      svg.contains(
        #"<desc id="RIV-1-description">The parties talk; then"#))
    #expect(svg.contains("3. Stage 1: Talking. Here now, since: 3 March 2026. Either party;"))
  }

  @Test func `where it is now stands in a double box and in words`() throws {
    let svg = DiagramDrawing(.small, at: Diagram.small.column, id: "d").svg
    let box = try #require(
      svg.split(separator: "<g>").first { $0.contains(">Here now, since: 3 March 2026<") })
    #expect(box.split(separator: "<rect").count == 3)
    #expect(svg.split(separator: "<g>").count == 6)
  }

  @Test func `every line has its arrow, and those taken are thick`() {
    let svg = DiagramDrawing(.small, at: Diagram.small.column, id: "d").svg
    #expect(svg.split(separator: "<path").count == 7)
    #expect(svg.split(separator: "<polygon").count == 7)
    #expect(svg.split(separator: "stroke-width=\"4\"").count == 3)
    #expect(svg.split(separator: "stroke-dasharray").count == 3)
  }

  @Test(arguments: HostileText.all)
  func `no text adds markup`(text: String) {
    func shape(_ text: String) -> Set<String> {
      let diagram = Diagram.hostile(text)
      let svg = DiagramDrawing(diagram, at: diagram.column, id: text).svg
      #expect(!svg.unicodeScalars.contains(where: HostileText.isHidden))
      return Set(svg.split(separator: "<").map { String($0.prefix { $0 != ">" && $0 != " " }) })
    }
    #expect(shape(text) == shape("calm"))
  }
}
