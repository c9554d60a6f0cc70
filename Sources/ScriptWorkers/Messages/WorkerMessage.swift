import Foundation

/// Requests and answers as bytes.
///
/// A request is the length of a JSON head, the head, and cases as they are. Answers are JSON, but
/// for what checking brought, which has a coding of its own.
package enum WorkerMessage {
  /// A request with the cases that go beside it.
  package static func encode(_ request: WorkerRequest, cases: [UInt8] = []) throws -> [UInt8] {
    let head = try encoder.encode(request)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(4 + head.count + cases.count)
    withUnsafeBytes(of: UInt32(head.count).littleEndian) { bytes += $0 }
    bytes += head
    bytes += cases
    return bytes
  }

  /// The longest answer in JSON, in bytes: 32 MiB.
  ///
  /// What JSON is read into takes more than ten times the memory of the text.
  static let jsonLimit = 32 << 20

  package static func decodeRequest(_ bytes: [UInt8]) throws -> (WorkerRequest, ArraySlice<UInt8>) {
    guard bytes.count >= 4 else { throw Malformed() }
    let length = bytes[0..<4].reversed().reduce(0) { $0 << 8 | Int($1) }
    guard length <= bytes.count - 4 else { throw Malformed() }
    let head = try JSONDecoder().decode(WorkerRequest.self, from: Data(bytes[4..<4 + length]))
    return (head, bytes[(4 + length)...])
  }

  package static func encode(
    _ answer: WorkerAnswer, _ coding: CheckAnswerCoding = CheckAnswerCoding()
  ) throws -> [UInt8] {
    if case .checked(let checked) = answer { return try coding.encode(checked) }
    let bytes = Array(try encoder.encode(answer))
    guard bytes.count <= jsonLimit else { throw MalformedAnswer(tooLong(bytes)) }
    return bytes
  }

  /// Reads an answer; what breaks the shape of an answer is thrown.
  ///
  /// Whatever a reader takes for one line is one line in what comes out, and ids are ids. `coding`
  /// knows the rules of the plugin the worker has loaded.
  package static func decodeAnswer(
    _ bytes: [UInt8], _ coding: CheckAnswerCoding = CheckAnswerCoding()
  ) throws -> WorkerAnswer {
    if bytes.first == CheckAnswerCoding.mark { return .checked(try coding.decode(bytes)) }
    guard bytes.count <= jsonLimit else { throw MalformedAnswer(tooLong(bytes)) }
    let answer: WorkerAnswer
    do {
      answer = try JSONDecoder().decode(WorkerAnswer.self, from: Data(bytes))
    } catch {
      // What the decoder says quotes the answer, at any length.
      throw MalformedAnswer("it is not the JSON of an answer")
    }
    return try answer.reviewed()
  }

  private static func tooLong(_ bytes: [UInt8]) -> String {
    "it has \(bytes.count) bytes of JSON; at most \(jsonLimit) are read"
  }

  private static var encoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return encoder
  }

  private struct Malformed: Error, CustomStringConvertible {
    var description: String { "the request is shorter than it says" }
  }
}
