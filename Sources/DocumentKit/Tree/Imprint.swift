/// Who made a document, for whom, about which period, and how far it is agreed.
package struct Imprint: Hashable, Sendable, Codable {
  /// Who may see the document.
  package enum Audience: String, Hashable, Sendable, Codable, CaseIterable {
    case `public`
    case partners
    case officers
  }

  /// How far the document has been agreed.
  package enum Stage: String, Hashable, Sendable, Codable, CaseIterable {
    case draft
    case agreed
  }

  /// A stage and the body that is to agree the document or has agreed it.
  package struct Status: Hashable, Sendable, Codable {
    package var stage: Stage
    package var by: String?

    package init(_ stage: Stage, by: String? = nil) {
      self.stage = stage
      self.by = by
    }
  }

  /// A cited document: the short name its citations begin with, and its full title.
  package struct Source: Hashable, Sendable, Codable {
    package var name: String
    package var title: String

    package init(name: String, title: String) {
      self.name = name
      self.title = title
    }
  }

  package var area: String
  /// Who made the document, and whom to ask about it.
  package var producer: String
  package var audience: Audience
  /// The body or person the document is addressed to.
  package var recipient: String?
  /// The period in words, such as `April 2026 to March 2027`.
  package var period: String?
  /// The ISO 8601 day up to which records were read.
  package var asOf: String?
  package var status: Status
  package var sources: [Source]

  package init(
    area: String, producer: String, audience: Audience, recipient: String? = nil,
    period: String? = nil, asOf: String? = nil, status: Status = Status(.draft),
    sources: [Source] = []
  ) {
    self.area = area
    self.producer = producer
    self.audience = audience
    self.recipient = recipient
    self.period = period
    self.asOf = asOf
    self.status = status
    self.sources = sources
  }
}

extension Imprint {
  /// A line of the header block of a document.
  struct Line: Hashable {
    enum Value: Hashable {
      case text(String)
      case date(String)
    }

    let term: String
    let value: Value
  }

  /// The header block in reading order; what is not stated has no line.
  var lines: [Line] {
    var lines = [Line(term: "Area", value: .text(area))]
    if let period { lines.append(Line(term: "Period", value: .text(period))) }
    if let asOf { lines.append(Line(term: "Records up to", value: .date(asOf))) }
    lines.append(Line(term: "Status", value: .text(status.words)))
    lines.append(Line(term: "Made by", value: .text(producer)))
    if let recipient { lines.append(Line(term: "Made for", value: .text(recipient))) }
    lines.append(Line(term: "Who may see it", value: .text(audience.words)))
    return lines
  }
}

extension Imprint.Audience {
  var words: String {
    switch self {
    case .public: "Everyone: it may be published"
    case .partners: "The partners to the Compact: not for publication"
    case .officers: "The officers who handle the concerns: not for publication"
    }
  }
}

extension Imprint.Status {
  var words: String {
    switch (stage, by) {
    case (.draft, nil): "Draft"
    case (.draft, let by?): "Draft, to be agreed by \(by)"
    case (.agreed, nil): "Agreed"
    case (.agreed, let by?): "Agreed by \(by)"
    }
  }
}
