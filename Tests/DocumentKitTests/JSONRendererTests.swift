import DocumentKit
import FoundationEssentials
import Testing

struct JSONRendererTests {
  @Test func `a document is written with sorted keys and the name of its schema`() {
    let document = Document.with([.paragraph([.text("a/b "), .citation("KIN 4e")])])
    #expect(rendered(document, "json") == Self.json)
  }

  @Test(arguments: [Document.small] + HostileText.all.map(HostileText.document))
  func `what is written reads back as the same document`(document: Document) throws {
    let json = rendered(document, "json")
    #expect(try JSONDecoder().decode(Document.self, from: Data(json.utf8)) == document)
  }

  @Test func `hidden characters are written as escapes`() {
    let json = rendered(.with([.text("a\u{202E}b\u{0}c\u{E0041}")]), "json")
    #expect(json.contains(#""a\u202eb\u0000c\udb40\udc41""#))
    #expect(!json.unicodeScalars.contains(where: HostileText.isHidden))
  }

  @Test(arguments: [
    (#"{}"#, "text, strong, emphasis, link, citation, figure, missing, date"),
    (
      #"{"text": "a", "date": "b"}"#,
      "text, strong, emphasis, link, citation, figure, missing, date"
    ),
  ])
  func `a run must be of exactly one kind`(json: String, kinds: String) throws {
    let error = #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Inline.self, from: Data(json.utf8))
    }
    guard case .dataCorrupted(let context)? = error else {
      Issue.record("expected corrupted data")
      return
    }
    #expect(context.debugDescription == "expected exactly one of: \(kinds)")
  }

  private static let json = """
    {
      "blocks" : [
        {
          "paragraph" : [
            {
              "text" : "a/b "
            },
            {
              "citation" : "KIN 4e"
            }
          ]
        }
      ],
      "imprint" : {
        "area" : "A",
        "audience" : "public",
        "producer" : "P",
        "sources" : [

        ],
        "status" : {
          "stage" : "draft"
        }
      },
      "isIllustrative" : false,
      "language" : "en-GB",
      "schema" : "concord.document/1",
      "title" : "T",
      "trails" : [

      ]
    }

    """
}
