/// How much of a file or a value is accepted before it is refused.
package struct StoreLimits: Hashable, Sendable {
  /// Bytes of a case file, a register, the settings or a calendar.
  package var fileBytes = 4 << 20
  /// Bytes of one line of an NDJSON file.
  package var lineBytes = 1 << 20
  /// How deep lists and mappings may stand in each other.
  package var depth = 32
  /// Keys of one mapping.
  package var fields = 500
  /// Events of one case.
  package var events = 10_000
  /// Bytes of one text.
  package var textBytes = 256 << 10
  /// Problems listed for one file; the rest are counted.
  package var problems = 50
  /// Bytes of one Lua source file.
  package var sourceBytes = 256 << 10
  /// Bytes of all Lua sources of a plugin together.
  package var pluginBytes = 2 << 20
  /// Lua source files of a plugin.
  package var modules = 64

  package static let standard = StoreLimits()

  package init() {}

  /// A number of bytes in the unit people know, "4 MiB".
  static func text(bytes: Int) -> String {
    if bytes >= 1 << 20, bytes % (1 << 20) == 0 { return "\(bytes >> 20) MiB" }
    if bytes >= 1 << 10, bytes % (1 << 10) == 0 { return "\(bytes >> 10) KiB" }
    return "\(bytes) bytes"
  }
}
