import CWorkerShim
import Glibc

/// One thing a worker process gave up, or could not give up.
package struct ConfinementMeasure: Hashable, Sendable, Codable {
  /// What the measure does, for people.
  package var name: String
  package var isActive: Bool
  /// The limit set, or why the measure is not active.
  package var detail: String

  package init(_ name: String, isActive: Bool, detail: String) {
    self.name = name
    self.isActive = isActive
    self.detail = detail
  }

  /// A measure of the system's, which answered with 0 or the number of an error.
  init(_ name: String, _ refusal: Int32, _ detail: String) {
    let isActive = refusal == 0
    self.init(name, isActive: isActive, detail: isActive ? detail : "system error \(refusal)")
  }
}

/// What a worker process gives up before it looks at its first request.
package enum Confinement {
  /// Confines this process for good, or ends it where its parent is gone already.
  ///
  /// A measure the system refuses is reported, not thrown: the caller decides what to do without
  /// it. A build with a sanitiser, which maps terabytes and opens files for its reports, keeps the
  /// two measures that do not hinder it and reports the others as switched off.
  /// - Parameter answers: The pipe to the parent.
  /// - Returns: Every measure in a fixed order.
  static func apply(answers: PipeEnd) -> [ConfinementMeasure] {
    var measures = [
      ConfinementMeasure(
        "ends with its parent", CWorkerShim_end_with_parent(), "killed by the kernel")
    ]
    // The parent may have ended before the kernel knew that this matters.
    if answers.isAbandoned { exit(0) }
    measures.append(
      ConfinementMeasure("gains no privileges", CWorkerShim_refuse_privileges(), "no_new_privs"))
    if CWorkerShim_is_sanitised() {
      let reason = "switched off in a build with a sanitiser"
      measures.append(ConfinementMeasure("all others", isActive: false, detail: reason))
      return measures
    }
    measures.append(
      ConfinementMeasure("cannot be inspected", CWorkerShim_refuse_inspection(), "not dumpable"))
    measures += [emptySurroundings, ownFolder]
    measures += resourceLimits
    measures += closedFiles()
    // The last, because it forbids the calls the others are made of.
    measures.append(closedCalls())
    return measures
  }
}

extension PipeEnd {
  /// Whether nobody reads what is written here.
  fileprivate var isAbandoned: Bool {
    var output = pollfd(fd: number, events: 0, revents: 0)
    return poll(&output, 1, 0) > 0 && output.revents & Int16(POLLERR) != 0
  }
}
