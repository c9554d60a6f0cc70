import CaseStore
import CompactModel
import ScriptWorkers

/// One request for a worker, with the cases that go beside it.
struct Job: WorkBatch {
  let request: WorkerRequest
  /// The line of the input the cases begin at; cases that come from files of their own count from 1.
  let firstLine: Int
  private let content: Content

  private enum Content {
    /// Cases that stand or fall together.
    case whole([ArraySlice<UInt8>])
    /// Cases that can be sent one by one when a worker is lost on them.
    case each([ArraySlice<UInt8>])
    /// A block of an input, taken apart only when a worker is lost on it.
    case block(CaseBlock, lines: Int)
  }

  /// How many cases of a workspace go to a worker together.
  static let casesAtOnce = 64

  /// A request about cases, as lines of NDJSON, that stand or fall together.
  init(_ request: WorkerRequest, whole lines: [ArraySlice<UInt8>] = []) {
    self.init(request, .whole(lines), firstLine: 1)
  }

  /// A request that is answered for each case by itself.
  init(_ request: WorkerRequest, each lines: [ArraySlice<UInt8>]) {
    self.init(request, .each(lines), firstLine: 1)
  }

  /// A request that is answered for each line of a block.
  init(_ request: WorkerRequest, block: CaseBlock) {
    var lines = 0
    block.forEachLine { _, _ in lines += 1 }
    self.init(request, .block(block, lines: lines), firstLine: block.firstLine)
  }

  private init(_ request: WorkerRequest, _ content: Content, firstLine: Int) {
    self.request = request
    self.content = content
    self.firstLine = firstLine
  }

  /// The same cases with another request.
  func asking(_ request: WorkerRequest) -> Job { Job(request, content, firstLine: firstLine) }

  /// A worker reports each case it is through with.
  var steps: Int {
    if case .whole(let lines) = content { return lines.count }
    return count
  }

  var count: Int {
    switch content {
    case .whole: 1
    case .each(let lines): lines.count
    case .block(_, let lines): lines
    }
  }

  func item(_ index: Int) -> Job {
    switch content {
    case .whole: self
    case .each(let lines):
      Job(request, .each([lines[index]]), firstLine: firstLine + index)
    case .block(let block, _):
      block.line(index).map { Job(request, block: $0) } ?? self
    }
  }

  var bytes: [UInt8] {
    let cases: [UInt8] =
      switch content {
      case .whole(let lines), .each(let lines): Array(lines.joined())
      case .block(let block, _): block.bytes
      }
    // A request is made of values that always encode; were one not to, the worker would say that it
    // cannot be read.
    return (try? WorkerMessage.encode(request, cases: cases)) ?? []
  }
}

extension Job {
  /// The lines with a case on them, by their number within the request, from 1.
  var lines: [Int: ArraySlice<UInt8>] {
    var found: [Int: ArraySlice<UInt8>] = [:]
    switch content {
    case .whole(let lines), .each(let lines):
      for (index, line) in lines.enumerated() { found[index + 1] = line }
    case .block(let block, _):
      block.forEachLine { bytes, number in found[number - block.firstLine + 1] = bytes }
    }
    return found
  }

  /// The first case, and the number of its line within the request.
  var firstCase: (line: Int?, decoded: Decoded<Case>?) {
    guard let (number, line) = lines.min(by: { $0.key < $1.key }) else { return (nil, nil) }
    return (number, CaseCoding.decodeLine(line, path: "", line: number))
  }
}

extension CaseBlock {
  /// The block of one line, counted from 0 among those that are not blank.
  fileprivate func line(_ wanted: Int) -> CaseBlock? {
    var index = 0
    var found: CaseBlock?
    forEachLine { bytes, number in
      if index == wanted { found = CaseBlock(bytes: Array(bytes), firstLine: number) }
      index += 1
    }
    return found
  }
}
