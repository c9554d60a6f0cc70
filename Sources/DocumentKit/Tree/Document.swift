/// A report, letter or table as a tree: what it says, never how it is marked up.
///
/// A document is a plain value that travels as JSON from the worker that built it to the parent,
/// which looks at `problems` before it renders anything.
package struct Document: Hashable, Sendable, Codable {
  package var title: String
  package var subtitle: String?
  /// A BCP 47 language tag.
  package var language: String
  package var imprint: Imprint
  /// Whether the contents are made up; every format then says so where it cannot be missed.
  package var isIllustrative: Bool
  /// What is made up and why; a plain sentence stands in when it is nil.
  package var illustrativeNote: String?
  package var blocks: [Block]
  package var trails: [Trail]

  package init(
    title: String, subtitle: String? = nil, language: String = "en-GB", imprint: Imprint,
    isIllustrative: Bool = false, illustrativeNote: String? = nil, blocks: [Block] = [],
    trails: [Trail] = []
  ) {
    self.title = title
    self.subtitle = subtitle
    self.language = language
    self.imprint = imprint
    self.isIllustrative = isIllustrative
    self.illustrativeNote = illustrativeNote
    self.blocks = blocks
    self.trails = trails
  }
}

extension Document {
  /// The sentence to show in every format; nil when the document is not illustrative.
  var illustrativeText: String? {
    guard isIllustrative else { return nil }
    if let illustrativeNote, !illustrativeNote.isBlank { return illustrativeNote }
    return "The contents are made up to show what such a document looks like. "
      + "They record no real concern and must not be relied on."
  }
}
