/// Every renderer built in, by the name of its format.
package enum RendererCatalogue {
  private static let renderers: [any Renderer] = [
    HTMLRenderer(), MarkdownRenderer(), CSVRenderer(), JSONRenderer(),
  ]

  /// The formats in the order help texts list them.
  package static var formats: [String] { renderers.map { type(of: $0).format } }

  /// The renderer of a format; nil for a name that is not in `formats`.
  package static func renderer(for format: String) -> (any Renderer)? {
    renderers.first { type(of: $0).format == format }
  }
}
