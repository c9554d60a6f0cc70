/// A readable document with command lines in it, and what each is to print.
///
/// Four kinds of fenced block mean something; all other text is for the reader.
/// - `console`: lines that begin with `$ ` are commands; what follows each is its standard output, then
///   its standard error with `! ` before each line, then `[exit N]` unless it ends with 0.
/// - `file:PATH`: a file that is put there at this point.
/// - `stdin`: what the first command of the next `console` block reads.
///
/// Lines outside blocks that begin with `Fixture: ` name a folder of `Fixtures` to copy, and the line
/// `Needs: an ordinary user` passes the document over where the tests run as root.
struct Transcript {
  enum Step: Equatable {
    case file(path: String, content: String)
    case stdin(String)
    case command(Command)
  }

  struct Command: Equatable {
    var line: String
    /// Everything expected below the command line.
    var expected: [String]
    /// The number of the command's line in the document.
    var number: Int
  }

  let name: String
  /// The lines of the document; joined with line feeds they are its text.
  let lines: [String]
  let fixtures: [String]
  let needsOrdinaryUser: Bool
  let steps: [Step]

  init(name: String, text: String) throws {
    self.name = name
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    fixtures = lines.filter { $0.hasPrefix("Fixture: ") }.map { String($0.dropFirst(9)) }
    needsOrdinaryUser = lines.contains("Needs: an ordinary user")
    steps = try Self.steps(in: lines, of: name)
  }

  /// The document with other expectations, one list of lines for each command in turn.
  func rewritten(_ expectations: [[String]]) -> String {
    var rest = expectations[...]
    var result: [String] = []
    var isExpectation = false
    var isConsole = false
    for line in lines {
      if line.hasPrefix("```") {
        isConsole = !isConsole && line == "```console"
        isExpectation = false
      } else if isConsole, line.hasPrefix("$ ") {
        result.append(line)
        result += rest.popFirst() ?? []
        isExpectation = true
        continue
      }
      if !isExpectation { result.append(line) }
    }
    return result.joined(separator: "\n")
  }

  private static func steps(in lines: [String], of name: String) throws -> [Step] {
    var steps: [Step] = []
    var fence: (kind: String, content: [String])?
    for (index, line) in lines.enumerated() {
      guard line.hasPrefix("```") else {
        if fence?.kind == "console" {
          try add(line, number: index + 1, to: &steps, of: name)
        } else {
          fence?.content.append(line)
        }
        continue
      }
      guard let open = fence else {
        fence = (String(line.dropFirst(3)), [])
        continue
      }
      fence = nil
      let content = open.content.map { $0 + "\n" }.joined()
      if open.kind == "stdin" {
        steps.append(.stdin(content))
      } else if open.kind.hasPrefix("file:") {
        steps.append(.file(path: String(open.kind.dropFirst(5)), content: content))
      }
    }
    guard fence == nil else { throw TranscriptError("\(name): the last block is not closed") }
    return steps
  }

  private static func add(
    _ line: String, number: Int, to steps: inout [Step], of name: String
  ) throws {
    if line.hasPrefix("$ ") {
      let command = Command(line: String(line.dropFirst(2)), expected: [], number: number)
      steps.append(.command(command))
    } else if case .command(var command) = steps.last {
      command.expected.append(line)
      steps[steps.count - 1] = .command(command)
    } else {
      throw TranscriptError("\(name):\(number): output stands before any command")
    }
  }
}

/// A transcript that cannot be read, or a program that cannot be run.
struct TranscriptError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
