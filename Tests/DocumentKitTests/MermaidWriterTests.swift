import DocumentKit
import Testing

struct MermaidWriterTests {
  @Test func `a flowchart names itself, its steps, its ways and its marks`() {
    #expect(
      MermaidWriter.text(.small) == """
        flowchart TD
          accTitle: Raising a concern, Riverside, Case RIV#45;1 on 4 March 2026
          accDescr: The parties talk#59; then the Panel looks at it#46;
          n1(["A concern is raised<br>Done#58; 2 March 2026"])
          n2{{"In scope#63;"}}
          n3("Stage 1#58; Talking<br>Either party#59; may agree<br>Here now, since#58; 3 March 2026")
          n4(["Closed#58; resolved"])
          n5["Review<br>within 2 months of the end"]
          n1 -->|"taken#58; 2 March 2026"| n2
          n2 -->|"in scope<br>taken#58; 3 March 2026"| n3
          n3 -.->|"at discretion"| n4
          n3 -.->|"when the time runs out"| n4
          n4 --> n5
          n5 -->|"not provided for"| n3
          classDef default fill:#FFFFFF,stroke:#4A545C,color:#0B0C0C
          classDef passed fill:#E4EDF5,stroke:#12436D,color:#0B0C0C,stroke-width:3px
          class n1 passed
          classDef present fill:#FFF4CC,stroke:#12436D,color:#0B0C0C,stroke-width:5px
          class n3 present
          linkStyle 0,1 stroke:#12436D,stroke-width:4px

        """)
  }

  @Test(arguments: HostileText.all)
  func `no text becomes anything but text`(text: String) {
    let written = MermaidWriter.text(.hostile(text))
    let calm = MermaidWriter.text(.hostile("calm"))
    #expect(skeleton(written) == skeleton(calm))
    #expect(!written.unicodeScalars.contains(where: HostileText.isHidden))
  }

  /// The chart with each run of text, entities included, as one sign.
  private func skeleton(_ chart: String) -> [String] {
    chart.split(separator: "\n").map { line in
      if let start = line.firstRange(of: "accTitle: ") ?? line.firstRange(of: "accDescr: ") {
        return String(line[..<start.upperBound])
      }
      return line.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
        .map { $0 % 2 == 0 ? String($1) : inside($1) }.joined()
    }
  }

  /// What is not harmless between quotation marks; the breaks of lines are the writer's own.
  private func inside(_ label: Substring) -> String {
    label.split(separator: "<br>", omittingEmptySubsequences: false).joined().filter {
      $0.isASCII && !$0.isLetter && !$0.isNumber && !" ,#;".contains($0)
    }
  }
}
