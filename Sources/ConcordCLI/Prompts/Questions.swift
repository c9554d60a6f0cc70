import CompactModel
import Diagnostics
import Workbench

/// Questions to a person, each asked again until the answer will do.
struct Questions<Lines: LineSource> {
  let lines: Lines

  /// The value of an answer; of `otherwise` when the answer is empty.
  ///
  /// - Throws: A refusal when there are no more answers; nothing was written then.
  func value<Value>(
    _ question: String, otherwise: String? = nil, _ read: (String) throws -> Value
  ) throws -> Value {
    while true {
      let offer = otherwise.map { $0.isEmpty ? "" : " [\($0)]" } ?? ""
      Terminal.ask("\(question)\(offer) ")
      guard let line = lines.next() else {
        Terminal.say("")
        throw WorkbenchError(
          .refused, "case.no-answer", "there was no answer any more",
          help: "nothing was written; begin anew")
      }
      let answer = line.split(separator: " ").joined(separator: " ")
      if answer.isEmpty, otherwise == nil { continue }
      do {
        return try read(answer.isEmpty ? otherwise ?? "" : answer)
      } catch let error as WorkbenchError where error.kind == .usage {
        ConcordMain.say(error)
      }
    }
  }

  func number(_ question: String, in range: ClosedRange<Int>) throws -> Int {
    try value("\(question) \(range.lowerBound) to \(range.upperBound):") { text in
      guard let number = Int(text), range.contains(number) else {
        throw WorkbenchError(.usage, "case.bad-answer", "'\(text)' is none of the numbers")
      }
      return number
    }
  }

  func one(of words: [String], _ question: String) throws -> String {
    try value("\(question) (\(words.joined(separator: ", ")))", otherwise: nil) { text in
      guard words.contains(text) else {
        throw WorkbenchError(
          .usage, "case.bad-answer", "'\(text)' is none of them",
          help: Spelling.suggestion(for: text, among: words))
      }
      return text
    }
  }

  /// A line of text; nil for an empty one where none is needed.
  func text(_ question: String, isNeeded: Bool, for field: Event.Field) throws -> String? {
    let text = try value(question, otherwise: isNeeded ? nil : "") { text in
      if !text.isEmpty { try EventText.check(text, for: field) }
      return text
    }
    return text.isEmpty ? nil : text
  }

  func agrees(_ question: String) throws -> Bool {
    try value("\(question):") { text in
      guard let answer = ["yes": true, "y": true, "no": false, "n": false][text.lowercased()] else {
        throw WorkbenchError(.usage, "case.bad-answer", "please answer yes or no")
      }
      return answer
    }
  }
}
