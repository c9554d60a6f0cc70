/// A position in a text that a person can open: a file's path, a line and a column.
///
/// Lines and columns count from 1; a column counts Unicode scalars. Zero means "not known": a place
/// with line 0 names the whole file.
package struct Place: Hashable, Sendable, Codable, Comparable, CustomStringConvertible {
  /// The path as the person gave it, never made absolute; empty for text that has no file.
  package var path: String
  package var line: Int
  package var column: Int

  package init(path: String, line: Int = 0, column: Int = 0) {
    self.path = path
    self.line = line
    self.column = column
  }

  /// `path:line:column`, leaving out what is not known.
  package var description: String {
    if line == 0 { return path }
    if column == 0 { return "\(path):\(line)" }
    return "\(path):\(line):\(column)"
  }

  package static func < (left: Place, right: Place) -> Bool {
    (left.path, left.line, left.column) < (right.path, right.line, right.column)
  }
}
