import CompactModel
import Diagnostics
import TimeKeeping
import Workbench

/// How deadlines that bank holidays moved are shown.
enum MovedPrinter {
  static func text(_ moved: MovedDeadline) -> String {
    "moved: \(moved.caseID)  \(moved.title.printable): \(moved.before.long) became "
      + "\(moved.now.long), because \(reason(moved).printable)\(moved.citations.bracketed)"
  }

  private static func reason(_ moved: MovedDeadline) -> String {
    let causes = moved.causes.map(\.text)
    guard let last = causes.last else { return "the time it runs from moved" }
    return causes.count == 1
      ? last : causes.dropLast().joined(separator: ", ") + " and " + last
  }

  static func line(_ moved: MovedDeadline, workspace: String) -> [UInt8] {
    var line = JSONLine("concord.moved/1")
    line.add("workspace", workspace)
    line.add("case", moved.caseID)
    line.add("deadline", moved.id)
    line.add("title", moved.title)
    line.add("before", moved.before.iso)
    line.add("now", moved.now.iso)
    line.add("because", moved.causes.map(\.text))
    line.add("cite", moved.citations)
    return line.bytes
  }
}
