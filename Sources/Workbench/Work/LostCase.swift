import CompactModel

/// A case a worker was lost on.
struct LostCase {
  /// The question about this case alone.
  let job: Job
  let subject: Finding.Subject
  /// How the worker was lost.
  let reason: String
}
