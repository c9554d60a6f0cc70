/// Turns a document into the files of one format.
///
/// Rendering is total: it never fails, not even for a document with problems, and the same document
/// gives the same bytes.
package protocol Renderer: Sendable {
  /// The name people give the format, in lower case.
  static var format: String { get }

  /// The files of the document; every name begins with `stem`, made safe for a file system.
  func render(_ document: Document, named stem: String) -> [RenderedFile]
}
