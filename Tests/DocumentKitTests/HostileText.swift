import DocumentKit

/// Texts written to break out of the place they are shown in.
enum HostileText {
  static let all = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "</style><script>1</script>",
    "</title></head><body onload=alert(1)>",
    "<!-- comment --> <![CDATA[ x ]]> <?php 1 ?>",
    "{{title}} {{{style}}} {{#title}}",
    "&lt;b&gt; &#60;script&#62;",
    "[click](javascript:alert(1))",
    "![picture](https://evil.example/x.png)",
    "<https://evil.example> https://evil.example www.evil.example",
    "a | b || c \\| d \\",
    "**bold** __bold__ `code` ~~gone~~ $x$ [^1]",
    "# heading",
    "- item",
    "1. item",
    "12) item",
    "===",
    "    indented",
    "> quoted",
    "```\nfence\n```",
    "line\nbreak\r\nagain\u{2028}and\u{2029}again",
    "=1+2", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1", "＋1", "－1", "＠x",
    "\u{FEFF}=1", "\u{200B}=1", "\u{202E}=1",
    "quote \" and \"\" comma, semicolon; end",
    "safe\u{202E}gpj.exe \u{2066}x\u{2069} \u{061C}y",
    "nul \u{0} bell \u{7} escape \u{1B}[31m c1 \u{9B} del \u{7F}",
    "tags \u{E0041}\u{E0042} noncharacter \u{FFFF} \u{1FFFE}",
  ]

  /// A document with the text in every place a text can stand.
  static func document(_ text: String) -> Document {
    let inlines: [Inline] = [
      .text(text), .strong([.text(text)]), .emphasis([.text(text)]),
      .link(text: text, url: "https://example.org/\(text)"), .link(text: text, url: text),
      .citation(text), .figure(value: text, trailID: text), .missing(.confidential, meaning: text),
      .date(text),
    ]
    return Document(
      title: text, subtitle: text, language: text,
      imprint: Imprint(
        area: text, producer: text, audience: .public, recipient: text, period: text, asOf: text,
        status: .init(.draft, by: text), sources: [.init(name: text, title: text)]),
      isIllustrative: true, illustrativeNote: text,
      blocks: [
        .heading(level: 2, text: text), .paragraph(inlines), .text(text),
        .list(ordered: true, paragraphs: [inlines, [.text(text)]]),
        .table(
          Table(
            id: text, caption: text,
            columns: [
              .init(id: text, title: text, unit: text),
              .init(id: "n", title: "N", kind: .decimal),
            ], rowHeader: text,
            rows: [
              [.text(text), .decimal(text, trailID: text)], [.inlines(inlines), .date(text)],
            ],
            notes: [inlines])),
        .barChart(
          Chart(
            id: text, title: text, alternative: text, unit: text,
            bars: [.init(label: text, value: 1, trailID: text)])),
        .note(kind: .info, title: text, blocks: [.text(text)]),
        .quotation([.text(text)], attribution: text),
        .definitions([.init(term: text, blocks: [.text(text)])]),
        .timeline([.init(dateText: text, inlines: [.text(text)])]),
      ],
      trails: [
        Trail(
          id: text, title: text,
          entries: [
            TrailEntry(caseID: text, title: text, place: text, rule: text, citation: text)
          ])
      ])
  }

  /// Whether the character may change how the text around it is shown.
  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x0D: false
    case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069,
      0xFEFF, 0xFFFF, 0x1FFFE, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }
}
