package import CompactModel
import Diagnostics

/// Cases as bytes: one YAML document, or one JSON object on a line.
package enum CaseCoding {
  /// Reads the text of a case file.
  package static func decodeYAML(
    _ bytes: [UInt8], path: String, limits: StoreLimits = .standard
  ) -> Decoded<Case> {
    let source = SourceText(path: path, bytes: bytes[...])
    do {
      guard let text = try YAMLReader.read(bytes[...], path: path, limits: limits) else {
        let empty = Diagnostic(
          code: "case.empty", "the file holds no case", at: Place(path: path),
          help: "begin with `case:`, `title:` and `raised:`")
        return Decoded(value: nil, diagnostics: [empty])
      }
      var decoder = CaseDecoder(tree: text.tree, path: path, limits: limits, notation: .yaml)
      var decoded = decoder.decode()
      if !text.problems.isEmpty { decoded.value = nil }
      decoded.diagnostics = source.finished(
        text.problems.completed(by: decoded.diagnostics), limit: limits.problems)
      return decoded
    } catch {
      return Decoded(
        value: nil, diagnostics: source.finished(error.diagnostics, limit: limits.problems))
    }
  }

  /// Reads events in the shape they have in a case file: a list of them, alone or under `events`.
  ///
  /// They come without digests and lines: both belong to the file they are going to stand in.
  package static func decodeEvents(
    _ bytes: [UInt8], path: String, limits: StoreLimits = .standard
  ) -> Decoded<[Event]> {
    let source = SourceText(path: path, bytes: bytes[...])
    do {
      guard let text = try YAMLReader.read(bytes[...], path: path, limits: limits) else {
        let empty = Diagnostic(
          code: "case.empty", "there are no events here", at: Place(path: path),
          help: "write a list of events as a case file has them, each beginning with '- '")
        return Decoded(value: nil, diagnostics: [empty])
      }
      var reader = TreeReader(tree: text.tree, path: path, limits: limits, topic: "case")
      var events = EventDecoder.events(of: text.tree.root(under: "events"), reader: &reader)
      for index in events.indices {
        events[index].digest = nil
        events[index].line = 0
      }
      let isSpoilt = reader.errorCount > 0 || !text.problems.isEmpty
      return Decoded(
        value: isSpoilt ? nil : events,
        diagnostics: source.finished(
          text.problems.completed(by: reader.problems), limit: limits.problems))
    } catch {
      return Decoded(
        value: nil, diagnostics: source.finished(error.diagnostics, limit: limits.problems))
    }
  }

  /// Reads a file of events, in the shape `decodeEvents` takes.
  package static func readEvents(
    _ path: String, limits: StoreLimits = .standard
  ) throws(StoreError) -> Decoded<[Event]> {
    decodeEvents(
      try FileBytes.read(path, limit: limits.fileBytes).bytes, path: path, limits: limits)
  }

  /// Reads one line of an NDJSON file; `line` is its number there.
  package static func decodeLine(
    _ bytes: ArraySlice<UInt8>, path: String, line: Int, limits: StoreLimits = .standard
  ) -> Decoded<Case> {
    var decoder = CaseDecoder(path: path, limits: limits, notation: .json)
    return decodeLine(bytes, line: line, path: path, limits: limits, with: &decoder)
  }

  private static func decodeLine(
    _ bytes: ArraySlice<UInt8>, line: Int, path: String, limits: StoreLimits,
    with decoder: inout CaseDecoder
  ) -> Decoded<Case> {
    guard bytes.count <= limits.lineBytes else {
      let problem = Diagnostic(
        code: "ndjson.line-too-long",
        "the line has \(bytes.count) bytes; \(StoreLimits.text(bytes: limits.lineBytes)) is the most",
        at: Place(path: path, line: line), help: CaseStream.lineHelp)
      return Decoded(value: nil, diagnostics: [problem])
    }
    let source = SourceText(path: path, bytes: bytes, firstLine: line)
    do {
      var decoded = try decoder.decodeLine(bytes, line: line)
      if decoded.diagnostics.isEmpty { return decoded }
      decoded.diagnostics = source.finished(decoded.diagnostics, limit: limits.problems)
      return decoded
    } catch {
      return Decoded(
        value: nil, diagnostics: source.finished([error.diagnostic], limit: limits.problems))
    }
  }

  /// Reads every line of a block of whole lines; blank lines are passed over.
  package static func decodeLines(
    of block: CaseBlock, path: String, limits: StoreLimits = .standard
  ) -> Decoded<[Case]> {
    var cases: [Case] = []
    cases.reserveCapacity(LineFeed.count(in: block.bytes) + 1)
    var diagnostics = block.diagnostics
    forEachCase(of: block, path: path, limits: limits) { decoded in
      if let value = decoded.value.take() { cases.append(value) }
      diagnostics += decoded.diagnostics
    }
    return Decoded(value: cases, diagnostics: diagnostics)
  }

  /// Reads a block line by line, and hands on what each line brought before it reads the next.
  package static func forEachCase(
    of block: CaseBlock, path: String, limits: StoreLimits = .standard,
    _ body: (inout Decoded<Case>) -> Void
  ) {
    var decoder = CaseDecoder(path: path, limits: limits, notation: .json)
    block.forEachLine { line, number in
      var decoded = decodeLine(line, line: number, path: path, limits: limits, with: &decoder)
      body(&decoded)
    }
  }

  /// The case as one JSON object without a line break; keys stand in their declared order.
  package static func encode(_ value: Case) -> [UInt8] {
    var writer = JSONWriter()
    writer.write(value)
    return writer.bytes
  }
}

extension DataTree {
  /// The value of a key of the outermost mapping; the outermost node where there is no such key.
  fileprivate func root(under key: String) -> Int {
    guard nodes[0].kind == .mapping else { return 0 }
    var name = 1
    while name < end(0) {
      if withBytes(name, { $0.elementsEqual(key.utf8) }) { return name + 1 }
      name = end(name + 1)
    }
    return 0
  }
}
