/// A drawing of steps and the ways between them; it says nothing of where they stand on the page.
///
/// Whatever a mark shows is also said in words, so that no reader has to tell colours or lines apart.
package struct Diagram: Hashable, Sendable {
  package var title: String
  package var subtitle: String?
  /// What it shows, in a sentence or two.
  package var summary: String
  /// In reading order; their ids are unique.
  package var nodes: [Node]
  package var edges: [Edge]
  /// What is written below the picture, a sentence each.
  package var notes: [String]
  /// What only the text alternative says, a sentence each.
  package var details: [String]

  package init(
    title: String, subtitle: String? = nil, summary: String, nodes: [Node] = [],
    edges: [Edge] = [], notes: [String] = [], details: [String] = []
  ) {
    self.title = title
    self.subtitle = subtitle
    self.summary = summary
    self.nodes = nodes
    self.edges = edges
    self.notes = notes
    self.details = details
  }

  package struct Node: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
      case start
      case question
      case step
      case end
      /// What may follow an end.
      case sequel
    }

    package var id: String
    package var kind: Kind
    package var title: String
    /// What is shown below the title, a short line each.
    package var lines: [String]
    /// What only the text alternative says, a sentence each.
    package var details: [String]
    package var mark: Mark?

    package init(
      id: String, kind: Kind, title: String, lines: [String] = [], details: [String] = [],
      mark: Mark? = nil
    ) {
      self.id = id
      self.kind = kind
      self.title = title
      self.lines = lines
      self.details = details
      self.mark = mark
    }
  }

  /// That something has been at a node, or is there, and since when.
  package struct Mark: Hashable, Sendable {
    package var isPresent: Bool
    package var text: String

    package init(isPresent: Bool, text: String) {
      self.isPresent = isPresent
      self.text = text
    }
  }

  package struct Edge: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
      /// Open to whoever the label names.
      case open
      /// Taken only when somebody thinks it right.
      case discretion
      /// Taken by the passing of time.
      case automatic
      /// Taken once, where none was meant to be.
      case departure
    }

    /// The ids of the nodes it joins.
    package var from: String
    package var to: String
    package var kind: Kind
    package var label: String
    /// That it was taken and when; nil when it was not.
    package var mark: String?

    package init(
      from: String, to: String, kind: Kind = .open, label: String = "", mark: String? = nil
    ) {
      self.from = from
      self.to = to
      self.kind = kind
      self.label = label
      self.mark = mark
    }

    /// The label and the mark.
    var texts: [String] { [label, mark ?? ""].filter { !$0.isBlank } }
  }
}
