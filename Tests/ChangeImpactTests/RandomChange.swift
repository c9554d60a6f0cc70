import ScriptAPI

/// Makes changes to a plugin's text as an author could, by chance that a seed decides.
struct RandomChange {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  /// The sources with one to three lines changed.
  mutating func apply(to sources: PluginSources) -> PluginSources {
    var changed = sources
    for _ in 0...below(3) { edit(&changed) }
    return changed
  }

  private mutating func edit(_ sources: inout PluginSources) {
    // Manifest and procedure hold most of what there is to change; rules' code is changed too.
    let own = sources.files.keys.filter { !$0.hasPrefix("tests/") }.sorted()
    let shared = sources.sharedFiles.keys.sorted()
    let isShared = below(5) == 0
    let main = ["plugin.lua", "procedure.lua"].filter(own.contains)
    let files = isShared ? shared : below(3) > 0 ? main : own
    let file = files[below(files.count)]
    guard let text = isShared ? sources.sharedFiles[file]?.text : sources.files[file] else {
      return
    }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for _ in 0..<200 {
      let number = below(lines.count)
      guard let line = edited(lines[number]) else { continue }
      lines[number] = line
      break
    }
    let edited = lines.joined(separator: "\n")
    if isShared { sources.sharedFiles[file]?.text = edited } else { sources.files[file] = edited }
  }

  /// The line otherwise; nil when there is nothing in it to change.
  private mutating func edited(_ line: String) -> String? {
    // What moves cases is changed more often than what is only said of them.
    let moving: [(String, [String])] = [
      ("by = \"", ["raiser\"", "respondent\"", "either_party\""]),
      ("to = \"", ["closed\"", "board\"", "formal\"", "panel\""]),
      ("act = \"", ["learned\"", "shared\"", "recommended\"", "notified\""]),
      ("severity = \"", ["breach\"", "note\"", "warning\"", "silent\""]),
      ("unit = \"", ["days\"", "working_days\"", "weeks\"", "years\""]),
      ("from = \"", ["raised\"", "entered\"", "event:met\""]),
    ]
    let saying: [(String, [String])] = [
      ("on = \"", ["appeal\"", "time_limits\"", "quorum\"", "referrer\""]),
      ("cite = \"", ["GUIDE 3\"", "GUIDE 7 Judicial review\""]),
      ("label = \"", ["Stage X\"", "Step Y\""]),
      ("title = \"", ["Another title\""]),
      ("text = \"", ["Another text.\""]),
    ]
    let edits = below(4) > 0 ? moving : saying
    for (key, values) in edits.shuffled(using: &self) {
      guard let range = line.firstRange(of: key),
        let end = line[range.upperBound...].firstIndex(of: "\"")
      else { continue }
      return line[..<range.upperBound] + values[below(values.count)]
        + line[line.index(after: end)...]
    }
    if let range = line.firstRange(of: "right = true") {
      return line[..<range.lowerBound] + "right = false" + line[range.upperBound...]
    }
    if let range = line.firstRange(of: "meets = true,") {
      return String(line[..<range.lowerBound] + line[range.upperBound...])
    }
    if line.contains(" = "), let digit = line.firstIndex(where: \.isNumber), !line.contains("\"") {
      return line[..<digit] + "\(1 + below(9))" + line[line.index(after: digit)...]
    }
    if line.contains("{ use = \""), line.hasSuffix("},") { return "" }
    return nil
  }

  private mutating func below(_ count: Int) -> Int { Int(next() % UInt64(max(count, 1))) }
}

extension RandomChange: RandomNumberGenerator {
  mutating func next() -> UInt64 {
    state = state &+ 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
