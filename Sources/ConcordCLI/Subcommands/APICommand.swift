import ArgumentParser
import Diagnostics
import ScriptAPI
import Workbench

/// `concord api`: what scripts may use.
struct APICommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "api", abstract: "Lists what scripts may use, and tells of each name.",
    subcommands: [APIListCommand.self, APIDescribeCommand.self],
    defaultSubcommand: APIListCommand.self)
}

/// `concord api list`: every name on one screen.
struct APIListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists every name on one screen.")

  @Flag(help: "Print the whole description as JSON instead of text.")
  var json = false

  func run() {
    if json {
      Terminal.print(bytes: Array(InterfaceJSON().tree.pretty.utf8))
    } else {
      Terminal.print(ReferenceEntry.overview())
      Terminal.say("next: concord api describe case:first")
    }
  }
}

/// `concord api describe`: all there is to say of a name.
struct APIDescribeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "describe", abstract: "Tells all there is to say of a name.")

  @Argument(help: "A name such as case:first, concord.rule, case, finding or string.format.")
  var name: String

  @OptionGroup var output: OutputOptions

  func run() throws {
    do {
      let entry = try ReferenceEntry.find(name)
      Terminal.print(output.json ? entry.tree.line : entry.text)
    } catch {
      throw WorkbenchError(.usage, error.code, error.message)
    }
  }
}
