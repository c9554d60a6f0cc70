import ArgumentParser
import Workbench

/// `concord doctor`: what an installation has and lacks.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Looks over the installation and says what is missing.")

  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let items = common.workbench().examine()
    if !output.json {
      Terminal.print("concord \(ConcordMain.version), script interface 1, no network code")
    }
    for item in items {
      if output.json {
        var line = JSONLine("concord.health/1")
        line.add("topic", item.topic)
        line.add("verdict", item.verdict.rawValue)
        line.add("detail", item.detail)
        Terminal.print(bytes: line.bytes)
      } else {
        Terminal.print("\(pad(item.topic, 9)) \(pad(item.verdict.rawValue, 8)) \(item.detail)")
      }
    }
    if items.contains(where: { $0.verdict == .missing }) { throw ExitStatus.missing }
  }

  private func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
