extension String {
  /// The text broken at spaces into lines of at most so many characters.
  ///
  /// A longer word is broken inside. There is always a line.
  func broken(at width: Int) -> [String] {
    var lines: [String] = []
    for word in split(separator: " ") {
      var word = word
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = last + " " + word
        continue
      }
      while word.count > width {
        lines.append(String(word.prefix(width)))
        word = word.dropFirst(width)
      }
      if !word.isEmpty { lines.append(String(word)) }
    }
    return lines.isEmpty ? [""] : lines
  }

  /// The text in as few lines as `broken(at:)` needs, of lengths as even as its words allow.
  func balanced(at width: Int) -> [String] {
    var best = broken(at: width)
    for narrower in stride(from: width - 1, through: 1, by: -1) {
      let lines = broken(at: narrower)
      guard lines.count == best.count,
        lines.joined(separator: " ") == best.joined(separator: " ")
      else { break }
      best = lines
    }
    return best
  }
}
