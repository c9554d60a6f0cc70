extension Document {
  /// What must be put right before the document is rendered, in reading order; empty when it is fit.
  ///
  /// At most `DocumentLimits.problems` are listed. A document past a size limit is not looked at any
  /// further: the limit is then the last problem.
  package var problems: [DocumentProblem] {
    var checker = DocumentChecker(document: self)
    checker.check()
    return checker.problems
  }
}

/// How large a document may be.
package enum DocumentLimits {
  /// Blocks, counting those inside others.
  package static let blocks = 20_000
  /// Bytes of text as UTF-8, over all strings: 8 MiB.
  package static let textBytes = 8 * 1024 * 1024
  /// Levels of blocks and runs within one another.
  package static let depth = 16
  /// Problems listed.
  package static let problems = 100
}
