import CaseStore
import Diagnostics
import Foundation
import TimeKeeping

// Answers questions about time limits: a calendar file as the argument, a question on each line of
// standard input, and for each a line with its last day and the last day before any roll.
guard CommandLine.arguments.count == 2 else {
  FileHandle.standardError.write(Data("usage: date-questions CALENDAR < QUESTIONS\n".utf8))
  exit(64)
}
let read = try CalendarFile.read(CommandLine.arguments[1])
guard let calendar = read.value else {
  let text = read.diagnostics.map(\.description).joined(separator: "\n") + "\n"
  FileHandle.standardError.write(Data(text.utf8))
  exit(3)
}
var answers: [String] = []
while let line = readLine() {
  guard let question = Question(line) else {
    FileHandle.standardError.write(Data("this is no question: \(line)\n".utf8))
    exit(3)
  }
  let local = question.closures.isEmpty ? calendar : calendar.adding(closures: question.closures)
  let deadline = question.clock.deadline(in: local)
  answers.append("\(deadline.lastDay),\(deadline.unrolledLastDay)\n")
}
FileHandle.standardOutput.write(Data(answers.joined().utf8))
