/// Where the parts of a diagram stand, in points from the upper left corner.
package struct DiagramLayout: Hashable, Sendable {
  package var width: Double
  package var height: Double
  /// The middle of the title.
  package var title: Point
  /// One for each node, in their order.
  package var nodes: [Box]
  /// One for each edge, in their order.
  package var edges: [Line]

  package init(
    width: Double, height: Double, title: Point, nodes: [Box], edges: [Line]
  ) {
    self.width = width
    self.height = height
    self.title = title
    self.nodes = nodes
    self.edges = edges
  }

  package struct Point: Hashable, Sendable {
    package var x: Double
    package var y: Double

    package init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  package struct Box: Hashable, Sendable {
    package var middle: Point
    package var width: Double
    package var height: Double

    package init(middle: Point, width: Double, height: Double) {
      self.middle = middle
      self.width = width
      self.height = height
    }
  }

  /// A line of cubic curves that ends in an arrow.
  package struct Line: Hashable, Sendable {
    /// The start, then two control points and an end for each curve.
    package var points: [Point]
    package var tip: Point
    /// The middle of its label; nil without one.
    package var label: Point?

    package init(points: [Point], tip: Point, label: Point?) {
      self.points = points
      self.tip = tip
      self.label = label
    }
  }
}
