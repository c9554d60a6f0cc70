/// A piece of an HTML page.
///
/// There is no way to put markup in as text: names come from closed lists, and `HTMLWriter` escapes
/// every string.
indirect enum HTMLNode: Hashable {
  case element(HTMLTag, [HTMLAttribute], [HTMLNode])
  case text(String)
  case fragment([HTMLNode])

  static func element(_ tag: HTMLTag, _ children: [HTMLNode]) -> HTMLNode {
    .element(tag, [], children)
  }

  static func element(_ tag: HTMLTag, _ attributes: [HTMLAttribute], _ text: String) -> HTMLNode {
    .element(tag, attributes, [.text(text)])
  }

  static func element(_ tag: HTMLTag, _ text: String) -> HTMLNode {
    .element(tag, [], [.text(text)])
  }
}

/// The elements a page may hold; none of them runs or loads anything.
enum HTMLTag: String {
  case a
  case bdi
  case blockquote
  case caption
  case cite
  case dd
  case desc
  case details
  case div
  case dl
  case dt
  case em
  case figcaption
  case figure
  case g
  case h1
  case h2
  case h3
  case h4
  case h5
  case h6
  case li
  case line
  case nav
  case ol
  case p
  case path
  case polygon
  case rect
  case section
  case span
  case strong
  case summary
  case svg
  case table
  case tbody
  case td
  case text
  case th
  case thead
  case time
  case title
  case tr
  case tspan
  case ul

  static func heading(_ level: Int) -> HTMLTag {
    switch level {
    case ...1: .h1
    case 2: .h2
    case 3: .h3
    case 4: .h4
    case 5: .h5
    default: .h6
    }
  }

  enum Layout {
    /// Flows inside a line.
    case inline
    /// Starts and ends a line of the source, with its contents on the same line.
    case line
    /// Has its children on lines of their own.
    case container
  }

  var layout: Layout {
    switch self {
    case .a, .bdi, .cite, .em, .span, .strong, .time, .tspan: .inline
    case .caption, .dt, .desc, .figcaption, .h1, .h2, .h3, .h4, .h5, .h6, .line, .p, .path,
      .polygon,
      .rect, .summary, .td, .text, .th, .title:
      .line
    case .blockquote, .dd, .details, .div, .dl, .figure, .g, .li, .nav, .ol, .section, .svg, .table,
      .tbody, .thead, .tr, .ul:
      .container
    }
  }
}

/// An attribute of an element; values are quoted and escaped by `HTMLWriter`.
struct HTMLAttribute: Hashable {
  enum Name: String {
    case ariaDescribedBy = "aria-describedby"
    case ariaLabel = "aria-label"
    case ariaLabelledBy = "aria-labelledby"
    case className = "class"
    case d
    case dateTime = "datetime"
    case dx
    case dy
    case fill
    case focusable
    case fontFamily = "font-family"
    case fontSize = "font-size"
    case fontWeight = "font-weight"
    case height
    case href
    case id
    case paintOrder = "paint-order"
    case points
    case role
    case rx
    case scope
    case stroke
    case strokeDashes = "stroke-dasharray"
    case strokeWidth = "stroke-width"
    case style
    case tabIndex = "tabindex"
    case textAnchor = "text-anchor"
    case viewBox
    case width
    case x
    case x1
    case x2
    case xmlns
    case y
    case y1
    case y2
  }

  let name: Name
  let value: String

  init(_ name: Name, _ value: String) {
    self.name = name
    self.value = value
  }

  static func className(_ value: String) -> HTMLAttribute { .init(.className, value) }
  static func id(_ value: String) -> HTMLAttribute { .init(.id, value) }
}
