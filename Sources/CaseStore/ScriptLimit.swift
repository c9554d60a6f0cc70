/// One of the limits on scripts that an operator may set, in `concord.yaml` or on the command line.
///
/// No plugin can set one.
package enum ScriptLimit: String, Sendable, Hashable, CaseIterable, Codable {
  case steps
  case memoryMiB = "memory_mib"
  case wallSeconds = "wall_seconds"
  case loadSteps = "load_steps"
  case loadWallSeconds = "load_wall_seconds"
  case pluginWallSeconds = "plugin_wall_seconds"

  /// The values it may take.
  package var range: ClosedRange<Int> {
    switch self {
    case .steps, .loadSteps: 1_000...1_000_000_000_000
    case .memoryMiB: 4...512
    case .wallSeconds, .loadWallSeconds: 1...30
    case .pluginWallSeconds: 1...86_400
    }
  }

  /// The value where nobody says otherwise.
  package var standard: Int {
    switch self {
    case .steps: 5_000_000
    case .memoryMiB: 48
    case .wallSeconds: 1
    case .loadSteps: 20_000_000
    case .loadWallSeconds: 2
    case .pluginWallSeconds: 3_600
    }
  }

  /// What it bounds, for people.
  package var summary: String {
    switch self {
    case .steps: "Lua steps of one rule on one case"
    case .memoryMiB: "mebibytes a plugin's scripts may hold"
    case .wallSeconds: "seconds one rule may take on one case"
    case .loadSteps: "Lua steps of loading one file with all it requires"
    case .loadWallSeconds: "seconds loading one file may take"
    case .pluginWallSeconds: "seconds all of a plugin's scripts may take in one worker"
    }
  }
}
