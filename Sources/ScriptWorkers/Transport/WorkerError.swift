/// Why a worker process could not do what it was asked.
package struct WorkerError: Error, Hashable, Sendable {
  package enum Code: String, Hashable, Sendable, CaseIterable {
    /// The process could not be started.
    case notStarted
    /// It gave no sign of life for the quiet interval and was ended.
    case silent
    /// It gave signs of life but no answer for the whole time allowed and was ended.
    case overdue
    /// It ended before it answered.
    case died
    /// What it sent breaks the rules of the messages; it was ended.
    case garbled
    /// It said itself that it cannot answer; it still runs.
    case failed
    /// A message is longer than can be sent; nothing was sent.
    case tooLarge
    /// The run was stopped while it worked; it was ended.
    case stopped
    /// More workers had to be replaced in one run than is allowed.
    case tooManyLost
  }

  package var code: Code
  /// What happened, in one sentence without a full stop.
  package var message: String
  /// What to do about it; nil when nothing can be said.
  package var help: String?
  /// How the process ended, where this error was met by its end.
  package var ending: WorkerEnding?

  package init(_ code: Code, _ message: String, help: String? = nil, ending: WorkerEnding? = nil) {
    self.code = code
    self.message = message
    self.help = help
    self.ending = ending
  }
}

extension WorkerError: CustomStringConvertible {
  package var description: String { message }
}

extension WorkerError {
  static func garbled(_ reason: String) -> WorkerError {
    WorkerError(
      .garbled, "a message of the worker cannot be read: \(reason)",
      help: "the worker was taken over or is another version of the program; it was replaced")
  }

  static func notStarted(_ reason: String, _ code: Int32) -> WorkerError {
    WorkerError(
      .notStarted, "a worker process cannot be started: \(reason) (system error \(code))",
      help: "see what 'concord doctor' says of worker processes")
  }

  static func died(_ ending: WorkerEnding) -> WorkerError {
    WorkerError(.died, "the worker ended before it answered: \(ending)", ending: ending)
  }

  static func silent(after interval: Duration) -> WorkerError {
    WorkerError(
      .silent, "the worker gave no sign of life for \(interval.words) and was ended",
      help: "look for work that never finishes, or raise the time limit")
  }

  static func overdue(after interval: Duration) -> WorkerError {
    WorkerError(
      .overdue, "the worker did not answer within \(interval.words) and was ended",
      help: "give the worker less at a time, or raise the time limit")
  }
}
