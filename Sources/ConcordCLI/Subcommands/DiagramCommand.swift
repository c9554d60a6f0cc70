import ArgumentParser
import DocumentKit
import Foundation
import Workbench

/// `concord diagram`: a procedure as a picture, with the path of a case where one is named.
struct DiagramCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diagram", abstract: "Draws a plugin's procedure, and where a case stands in it.",
    discussion: """
      svg is a picture for papers and web pages; dot and mermaid are its source for Graphviz and
      for wikis; text says the same in words. The picture is laid out by Graphviz.
      """)

  @Argument(help: "The plugin, by id or by folder.")
  var plugin: String

  @Option(name: .customLong("case"), help: "A case of the workspace whose path is marked.")
  var caseID: String?

  @Option(help: "A procedure of the plugin; the one that governs new cases when left out.")
  var procedure: String?

  @Option(help: "svg, dot, mermaid or text; by the ending of --out, or else svg.")
  var format: DiagramFormat?

  @Option(help: "The file it is written to; standard output when left out.")
  var out: String?

  @OptionGroup var place: WorkspaceOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if caseID != nil, procedure != nil {
      throw ValidationError("a case has its own procedure: leave out --procedure or --case")
    }
  }

  func run() throws {
    let workbench = common.workbench()
    let diagram =
      if let caseID {
        try workbench.draw(plugin, case: caseID, in: place.workspace)
      } else {
        try workbench.draw(plugin, procedure: procedure)
      }
    let text =
      switch format ?? out.flatMap(DiagramFormat.init(ending:)) ?? .svg {
      case .svg: try workbench.picture(of: diagram, named: caseID ?? "procedure")
      case .dot: DOTWriter.text(diagram)
      case .mermaid: MermaidWriter.text(diagram)
      case .text: diagram.words + "\n"
      }
    guard let out else { return Terminal.print(bytes: Array(text.utf8)) }
    try workbench.write(text, to: out)
    Terminal.print(out)
  }
}

/// The forms a drawing can be written in.
enum DiagramFormat: String, ExpressibleByArgument, CaseIterable {
  case svg
  case dot
  case mermaid
  case text

  /// The form a file's name asks for.
  init?(ending path: String) {
    switch URL(filePath: path).pathExtension.lowercased() {
    case "svg": self = .svg
    case "dot", "gv": self = .dot
    case "mmd", "mermaid": self = .mermaid
    case "txt": self = .text
    default: return nil
    }
  }
}
