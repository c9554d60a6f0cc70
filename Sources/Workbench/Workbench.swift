package import CaseStore
import Diagnostics
package import TimeKeeping

/// The use cases of Concord, wired together: everything a command can do, without its printing.
package struct Workbench: Sendable {
  /// The program's version.
  package static let version = "0.1.0"

  package var configuration: Configuration

  package init(_ configuration: Configuration) { self.configuration = configuration }

  package struct Configuration: Sendable {
    /// The folder of plugins that a flag named.
    package var plugins: String?
    /// What the environment says of plugins.
    package var pluginsVariable: String?
    /// The path of the running program, which is also what its workers run.
    package var executable: String
    /// The folders programs are looked for in, with colons, as the variable `PATH` has them.
    package var searchPath: String?
    /// The day everything is judged on.
    package var asOf: CivilDate
    /// How many worker processes may run at once; as many as there are cores when nil.
    package var workers: Int?
    /// What scripts may use up, where a flag named it.
    package var limits: [ScriptLimit: Int]
    /// Told of progress in words, from the thread that asked.
    package var progress: @Sendable (String) -> Void

    package init(
      plugins: String? = nil, pluginsVariable: String? = nil, executable: String,
      searchPath: String? = nil, asOf: CivilDate, workers: Int? = nil,
      limits: [ScriptLimit: Int] = [:],
      progress: @escaping @Sendable (String) -> Void = { _ in }
    ) {
      self.plugins = plugins
      self.pluginsVariable = pluginsVariable
      self.executable = executable
      self.searchPath = searchPath
      self.asOf = asOf
      self.workers = workers
      self.limits = limits
      self.progress = progress
    }
  }

  /// Where plugins are looked for when a workspace, or none, is worked on.
  package func installation(for workspace: String?) -> Installation {
    Installation(
      flag: configuration.plugins, variable: configuration.pluginsVariable, workspace: workspace,
      executable: configuration.executable)
  }
}
