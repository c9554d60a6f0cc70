import CDigest

/// A file's name, length and SHA-256 digest, as `sha256sum` gives it.
package struct FileDigest: Hashable, Sendable, Codable {
  /// With `/` between its parts, and never from the root of the file system on.
  package var path: String
  package var bytes: Int
  /// 64 hexadecimal digits in lower case.
  package var sha256: String

  /// The digest of a content that is at hand.
  package init(path: String, content: [UInt8]) {
    var running = RunningDigest()
    running.add(content)
    self = running.finished(path: path)
  }

  fileprivate init(path: String, bytes: Int, sha256: String) {
    self.path = path
    self.bytes = bytes
    self.sha256 = sha256
  }
}

/// The digest of a content that comes piece by piece.
struct RunningDigest {
  private var hash = CDigest_State()
  private var bytes = 0

  init() { CDigest_begin(&hash) }

  mutating func add(_ piece: [UInt8]) {
    CDigest_add(&hash, piece, piece.count)
    bytes += piece.count
  }

  func finished(path: String) -> FileDigest {
    var hash = hash
    var digest = [UInt8](repeating: 0, count: Int(CDigest_length))
    CDigest_finish(&hash, &digest)
    return FileDigest(path: path, bytes: bytes, sha256: Self.hexadecimal(digest))
  }

  private static func hexadecimal(_ digest: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let text = digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }
}
