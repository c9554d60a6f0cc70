/// A run of text inside a paragraph, a list item or a cell.
package enum Inline: Hashable, Sendable {
  case text(String)
  case strong([Inline])
  case emphasis([Inline])
  /// A link to an `http`, `https` or `mailto` address; any other address is shown as text only.
  case link(text: String, url: String)
  /// A source's short name and section, such as `KIN 4e`.
  case citation(String)
  /// A figure that leads to the cases behind it.
  case figure(value: String, trailID: String)
  /// A value that is not shown; `meaning` replaces the usual meaning of the code.
  case missing(MissingCode, meaning: String? = nil)
  /// An ISO 8601 day or month, shown in words.
  case date(String)
}
