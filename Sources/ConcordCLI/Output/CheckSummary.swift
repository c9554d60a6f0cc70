import CompactModel
import Diagnostics
import Workbench

/// What a check found, in one sentence.
struct CheckSummary {
  let report: CheckReport

  init(_ report: CheckReport) { self.report = report }

  var text: String {
    let proposals = report.proposals.count
    let errors = report.diagnostics.filter { $0.severity == .error }.count
    var parts = [
      count(.breach, "breach", "breaches"), count(.warning, "warning", "warnings"),
      count(.note, "note", "notes"), count(.silent, "silence", "silences"),
    ].compactMap(\.self)
    if proposals > 0 { parts.append(Self.counted(proposals, "proposal", "proposals")) }
    if errors > 0 {
      parts.append(Self.counted(errors, "error in the files", "errors in the files"))
    }
    let warnings = report.diagnostics.filter { $0.severity == .warning }.count
    if warnings > 0 {
      parts.append(Self.counted(warnings, "warning about the files", "warnings about the files"))
    }
    if !report.failures.isEmpty {
      parts.append(Self.counted(report.failures.count, "script error", "script errors"))
    }
    if !report.moved.isEmpty {
      parts.append(Self.counted(report.moved.count, "deadline moved", "deadlines moved"))
    }
    let cases = Self.counted(report.cases, "case", "cases")
    let found = parts.isEmpty ? "nothing to remark on" : parts.joined(separator: ", ")
    return "\(report.area) (\(report.workspace), \(cases)): \(found)"
  }

  private func count(_ severity: Finding.Severity, _ one: String, _ many: String) -> String? {
    let count = report.findings.filter { $0.severity == severity }.count
    return count == 0 ? nil : Self.counted(count, one, many)
  }

  static func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }
}
