import CompactModel
import Testing

struct RecordKindTests {
  private let keywords: Set<String> = [
    "and", "break", "do", "else", "elseif", "end", "false", "for", "function", "goto", "if", "in",
    "local", "nil", "not", "or", "repeat", "return", "then", "true", "until", "while",
  ]

  @Test func `No two kinds share a name or a register`() {
    #expect(Set(RecordKind.all.map(\.name)).count == RecordKind.all.count)
    #expect(Set(RecordKind.all.map(\.register)).count == RecordKind.all.count)
  }

  @Test(arguments: RecordKind.all)
  func `A kind is found by its name and by its register`(kind: RecordKind) {
    #expect(RecordKind.named(kind.name)?.register == kind.register)
    #expect(RecordKind.keptIn(kind.register)?.name == kind.name)
  }

  @Test func `No kind is found by another word`() {
    #expect(RecordKind.named("decisions") == nil)
    #expect(RecordKind.named("") == nil)
    #expect(RecordKind.keptIn("decision") == nil)
  }

  @Test(arguments: RecordKind.all)
  func `A kind's fields have names of their own that scripts can write after a dot`(
    kind: RecordKind
  ) {
    #expect(Set(kind.fields.map(\.name)).count == kind.fields.count)
    for field in [kind.name, kind.register] + kind.fields.map(\.name) {
      #expect(!keywords.contains(field))
      #expect(field.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x5F }, "\(field)")
      #expect(Identifier.problem(in: field) == nil)
    }
  }

  @Test(arguments: RecordKind.all)
  func `A kind and its fields are described in a sentence each`(kind: RecordKind) {
    for summary in [kind.summary] + kind.fields.map(\.summary) {
      #expect(summary.hasSuffix("."), "\(kind.name): \(summary)")
      #expect(summary.first?.isLowercase == false || summary.hasPrefix("voluntary"))
    }
  }

  @Test(arguments: RecordKind.all)
  func `A kind finds each field at its own place`(kind: RecordKind) {
    for (index, field) in kind.fields.enumerated() { #expect(kind.index(of: field.name) == index) }
    #expect(kind.index(of: "no_such_field") == nil)
  }

  @Test func `An id comes first, as text, where a kind has one`() {
    for kind in RecordKind.all {
      guard let index = kind.index(of: "id") else { continue }
      #expect(index == 0)
      #expect(kind.fields[0].form == .text)
    }
  }
}
