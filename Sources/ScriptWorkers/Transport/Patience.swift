/// How long the parent waits for a worker.
package struct Patience: Hashable, Sendable {
  /// The longest time without a sign of life: the answer, or a progress message before it.
  package var quiet: Duration
  /// The longest time for one answer, whatever progress is reported.
  ///
  /// It bounds a worker that was taken over and does nothing but report progress.
  package var whole: Duration

  package init(quiet: Duration, whole: Duration = .seconds(3600)) {
    self.quiet = quiet
    self.whole = whole
  }
}

extension Duration {
  /// The duration for people: `200 ms`, `1.5 s`, `60 s`.
  var words: String {
    let milliseconds = wholeMilliseconds
    if milliseconds < 1000 { return "\(milliseconds) ms" }
    let tenths = milliseconds / 100
    return tenths % 10 == 0 ? "\(tenths / 10) s" : "\(tenths / 10).\(tenths % 10) s"
  }

  /// The duration in milliseconds, rounded up.
  var wholeMilliseconds: Int64 {
    let (seconds, attoseconds) = components
    return seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
  }
}
