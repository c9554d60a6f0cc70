/// Walks a document once, in reading order, and collects its problems.
struct DocumentChecker {
  private(set) var problems: [DocumentProblem] = []
  /// False once a limit is reached; the walk then ends at the next step.
  private(set) var goesOn = true

  private let document: Document
  private let trailIDs: Set<String>
  private var lastHeadingLevel = 1
  private var blockCount = 0
  private var textBytes = 0
  private var fileNames: Set<String> = ["trail"]

  init(document: Document) {
    self.document = document
    trailIDs = Set(document.trails.map(\.id))
  }

  mutating func check() {
    checkFrontMatter()
    for (index, block) in document.blocks.enumerated() where goesOn {
      check(block, at: "block \(index + 1)", depth: 1)
    }
    checkTrails()
  }

  mutating func report(_ code: String, at place: String, _ message: String, help: String) {
    guard goesOn else { return }
    guard problems.count < DocumentLimits.problems - 1 else {
      problems.append(
        DocumentProblem(
          code: "document.many-problems", place: place,
          message: "there are more problems than are listed here",
          help: "put the ones above right first"))
      goesOn = false
      return
    }
    problems.append(
      DocumentProblem(
        code: "document." + code, place: place, message: message.inert, help: help.inert))
  }

  /// Counts a text towards the limit.
  mutating func count(_ texts: String?..., at place: String) {
    guard goesOn else { return }
    for text in texts { textBytes += text?.utf8.count ?? 0 }
    guard textBytes > DocumentLimits.textBytes else { return }
    report(
      "too-much-text", at: place, "the text is longer than 8 MiB",
      help: "split the document, for example by quarter")
    goesOn = false
  }

  /// Asks for a text that says something.
  mutating func require(_ text: String, _ name: String, at place: String, code: String) {
    count(text, at: place)
    guard text.isBlank else { return }
    report(code, at: place, "\(name) is empty", help: "write \(name) in plain words")
  }

  private mutating func checkFrontMatter() {
    let place = "front matter"
    let imprint = document.imprint
    require(document.title, "the title", at: place, code: "no-title")
    require(imprint.area, "the area", at: place, code: "no-area")
    require(imprint.producer, "the name of who made the document", at: place, code: "no-producer")
    count(
      document.subtitle, document.illustrativeNote, imprint.recipient, imprint.period,
      imprint.status.by, at: place)
    if !LanguageTag.isValid(document.language) {
      report(
        "bad-language", at: place, "'\(document.language)' is not a language tag",
        help: "write one such as en-GB")
    }
    if let asOf = imprint.asOf { checkDate(asOf, at: place) }
    for source in imprint.sources { count(source.name, source.title, at: place) }
  }

  private mutating func checkTrails() {
    var seen: Set<String> = []
    for trail in document.trails where goesOn {
      let place = "trail '\(trail.id)'"
      require(trail.id, "the id of the trail", at: place, code: "no-trail-id")
      require(trail.title, "the title of the trail", at: place, code: "no-trail-title")
      if !seen.insert(trail.id).inserted {
        report(
          "duplicate-trail", at: place, "two trails have this id",
          help: "give each trail an id of its own")
      }
      for entry in trail.entries {
        count(
          entry.caseID, entry.title, entry.place, entry.rule, entry.citation, at: place)
      }
    }
  }

  private mutating func check(_ block: Block, at place: String, depth: Int) {
    guard goesOn else { return }
    blockCount += 1
    guard blockCount <= DocumentLimits.blocks else {
      report(
        "too-many-blocks", at: place, "there are more than \(DocumentLimits.blocks) blocks",
        help: "split the document, or move lists of cases into a table")
      goesOn = false
      return
    }
    guard checkDepth(depth, at: place) else { return }
    switch block {
    case .heading(let level, let text): checkHeading(level, text, at: place, depth: depth)
    case .paragraph(let inlines): check(inlines, at: place, depth: depth + 1)
    case .table(let table): check(table, at: place, depth: depth)
    case .barChart(let chart): check(chart, at: place)
    case .quotation(let inlines, let attribution):
      count(attribution, at: place)
      check(inlines, at: place, depth: depth + 1)
    case .timeline(let moments):
      for (index, moment) in moments.enumerated() where goesOn {
        let place = "\(place), moment \(index + 1)"
        require(moment.dateText, "the date of the moment", at: place, code: "no-moment-date")
        check(moment.inlines, at: place, depth: depth + 1)
      }
    case .list(_, let items):
      for (index, item) in items.enumerated() {
        check(item, at: "\(place), item \(index + 1)", depth: depth + 1)
      }
    case .note(_, let title, let blocks):
      count(title, at: place)
      check(blocks, at: place, depth: depth + 1)
    case .definitions(let definitions):
      for (index, definition) in definitions.enumerated() where goesOn {
        let place = "\(place), definition \(index + 1)"
        require(definition.term, "the term", at: place, code: "no-term")
        check(definition.blocks, at: place, depth: depth + 1)
      }
    }
  }

  private mutating func check(_ blocks: [Block], at place: String, depth: Int) {
    for (index, block) in blocks.enumerated() where goesOn {
      check(block, at: "\(place), block \(index + 1)", depth: depth)
    }
  }

  private mutating func checkDepth(_ depth: Int, at place: String) -> Bool {
    guard depth > DocumentLimits.depth else { return goesOn }
    report(
      "too-deep", at: place,
      "the contents are nested more than \(DocumentLimits.depth) levels deep",
      help: "use headings instead of lists within lists")
    goesOn = false
    return false
  }

  private mutating func checkHeading(
    _ level: Int, _ text: String, at place: String, depth: Int
  ) {
    require(text, "the heading", at: place, code: "empty-heading")
    if depth > 1 {
      report(
        "nested-heading", at: place, "a heading stands inside another block",
        help: "end the list or note before the heading")
      return
    }
    guard (2...6).contains(level) else {
      report(
        "heading-level", at: place, "the heading has level \(level)",
        help: "use level 2 to 6; the title is level 1")
      return
    }
    if level > lastHeadingLevel + 1 {
      report(
        "heading-skip", at: place,
        "a heading of level \(level) follows one of level \(lastHeadingLevel)",
        help: "use level \(lastHeadingLevel + 1) here")
    }
    lastHeadingLevel = level
  }

  /// Checks text runs: links, dates and figures.
  mutating func check(_ inlines: [Inline], at place: String, depth: Int) {
    guard checkDepth(depth, at: place) else { return }
    for inline in inlines where goesOn {
      switch inline {
      case .text(let text), .citation(let text): count(text, at: place)
      case .strong(let inner), .emphasis(let inner): check(inner, at: place, depth: depth + 1)
      case .link(let text, let url):
        require(text, "the text of the link", at: place, code: "no-link-text")
        count(url, at: place)
        if LinkAddress(url) == nil {
          report(
            "link-address", at: place, "the address '\(url.prefix(80))' may not be linked to",
            help: "use a whole http, https or mailto address")
        }
      case .figure(let value, let trailID):
        require(value, "the figure", at: place, code: "no-figure")
        checkTrail(trailID, at: place)
      case .missing(_, let meaning): count(meaning, at: place)
      case .date(let iso): checkDate(iso, at: place)
      }
    }
  }

  mutating func checkTrail(_ trailID: String?, at place: String) {
    guard let trailID else { return }
    count(trailID, at: place)
    guard !trailIDs.contains(trailID) else { return }
    report(
      "unknown-trail", at: place, "the figure leads to the trail '\(trailID)', which is not there",
      help: "add the trail to the document, or leave the figure without one")
  }

  mutating func checkDate(_ iso: String, at place: String) {
    count(iso, at: place)
    guard DateWords.words(iso) == nil else { return }
    report(
      "bad-date", at: place, "'\(iso)' is not a date",
      help: "write the day as 2027-06-04 or the month as 2027-06")
  }

  /// Notes the name a table's file will have.
  mutating func claimFileName(_ id: String?, at place: String) {
    guard let id else { return }
    count(id, at: place)
    if !id.isSnakeCase {
      report(
        "table-id", at: place, "the table id '\(id)' cannot name a file",
        help: "use small ASCII letters, digits and underscores")
    } else if !fileNames.insert(id).inserted {
      report(
        "duplicate-table-id", at: place, "the table id '\(id)' is taken",
        help: "give each table an id of its own; 'trail' is kept for the trails")
    }
  }
}

extension String {
  /// Whether the text is a name in small ASCII letters, digits and underscores, a letter first.
  var isSnakeCase: Bool {
    guard let first = utf8.first, (0x61...0x7A).contains(first) else { return false }
    return utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x61...0x7A, 0x5F: true
      default: false
      }
    }
  }
}
