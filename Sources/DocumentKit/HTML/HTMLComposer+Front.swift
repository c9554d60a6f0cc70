extension HTMLComposer {
  func pageTitle() -> HTMLNode {
    let area = document.imprint.area
    let mark = document.isIllustrative ? "Illustration: " : ""
    return .element(
      .title, area.isBlank ? mark + document.title : "\(mark)\(document.title) - \(area)")
  }

  /// The mark of a made-up document, the title, and who made it for whom.
  func header() -> HTMLNode {
    var nodes: [HTMLNode] = []
    if let note = document.illustrativeText {
      nodes.append(
        .element(
          .div, [.className("illustration"), .init(.role, "note")],
          [.element(.p, [.element(.strong, "Illustration only."), .text(" "), run(note)])]))
    }
    nodes.append(.element(.heading(1), [run(document.title)]))
    if let subtitle = document.subtitle, !subtitle.isBlank {
      nodes.append(.element(.p, [.className("subtitle")], [run(subtitle)]))
    }
    let lines = document.imprint.lines.map { line -> HTMLNode in
      let value =
        switch line.value {
        case .text(let text): run(text)
        case .date(let iso): time(iso)
        }
      return .element(.div, [.element(.dt, line.term), .element(.dd, [value])])
    }
    nodes.append(.element(.dl, [.className("imprint")], lines))
    return .fragment(nodes)
  }

  /// The headings of levels 2 and 3 as links; nothing for a document with fewer than three.
  func contents() -> HTMLNode {
    let listed = headings.filter { $0.level <= 3 }
    guard listed.count >= 3 else { return .fragment([]) }
    var items: [(heading: Heading, children: [Heading])] = []
    for heading in listed {
      if heading.level == 2 || items.isEmpty {
        items.append((heading, []))
      } else {
        items[items.count - 1].children.append(heading)
      }
    }
    let list = items.map { item -> HTMLNode in
      var nodes = [link(to: item.heading)]
      if !item.children.isEmpty {
        nodes.append(.element(.ol, item.children.map { .element(.li, [link(to: $0)]) }))
      }
      return .element(.li, nodes)
    }
    return .element(
      .nav, [.init(.ariaLabel, "Contents")],
      [.element(.p, [.className("nav-title")], "Contents"), .element(.ol, list)])
  }

  func footer() -> HTMLNode {
    let imprint = document.imprint
    var made = "Made by \(imprint.producer)"
    if let recipient = imprint.recipient { made += " for \(recipient)" }
    return .fragment([
      .element(.p, [run("\(made). \(imprint.status.words).")]),
      .element(.p, [run("Who may see it. \(imprint.audience.words).")]),
      .element(
        .p,
        [
          run(
            "If you need this document in another format, such as large print or a plain text "
              + "file, ask \(imprint.producer).")
        ]),
    ])
  }

  private func link(to heading: Heading) -> HTMLNode {
    .element(.a, [.init(.href, "#" + heading.id)], [run(heading.text)])
  }
}
