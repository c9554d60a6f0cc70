/// The law of every id in Concord: of cases, organisations, plugins, rules and registers' rows.
///
/// An id is 1 to 64 of `A-Z a-z 0-9 - _ .`; it does not begin with `.` or `-`, has no `..` and is no
/// device name, because file names are made from ids. Two ids that differ only by letter case are
/// the same id to a file system, so `folded` is what uniqueness is judged by.
package enum Identifier {
  /// What is wrong with the id, as a clause that fits after "the id '…'"; nil when it is sound.
  package static func problem(in id: String) -> String? {
    let bytes = Array(id.utf8)
    if bytes.isEmpty { return "is empty" }
    guard bytes.allSatisfy(isAllowed) else {
      return "may have only letters A to Z, digits, '-', '_' and '.'"
    }
    if bytes.count > 64 { return "is longer than 64 characters" }
    if bytes[0] == UInt8(ascii: ".") || bytes[0] == UInt8(ascii: "-") {
      return "may not begin with '\(Character(UnicodeScalar(bytes[0])))'"
    }
    if id.contains("..") { return "may not have '..'" }
    if id.hasSuffix(".") { return "may not end with '.'" }
    let stem = folded(id).prefix { $0 != "." }
    if deviceNames.contains(String(stem)) { return "is a device name on Windows" }
    return nil
  }

  /// The id in lower case: what two ids are compared by.
  package static func folded(_ id: String) -> String {
    String(decoding: id.utf8.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }, as: UTF8.self)
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
    default: false
    }
  }

  private static let deviceNames: Set<String> = {
    let numbered = (1...9).flatMap { ["com\($0)", "lpt\($0)"] }
    return Set(["con", "prn", "aux", "nul"] + numbered)
  }()
}
