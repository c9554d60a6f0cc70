/// A place where Concord's Lua does otherwise than the tests expect, on purpose.
struct KnownDifference {
  /// The test file; nil for all.
  var file: String?
  /// A piece of the statement's source.
  var source: String?
  /// A piece of the message the statement fails with.
  var message: String?
  var reason: String

  static func reason(file: String, source: String, message: String) -> String? {
    all.first { difference in
      (difference.file ?? file) == file
        && difference.source.map { source.contains($0) } != false
        && difference.message.map { message.contains($0) } != false
    }?.reason
  }

  static let all = [
    KnownDifference(message: "'__gc' is not available", reason: "no '__gc'"),
    KnownDifference(message: "'%p' is not available", reason: "no addresses"),
    KnownDifference(source: "%p", reason: "no addresses"),
    KnownDifference(message: "would be larger than 8 MiB", reason: "a text ends at 8 MiB"),
    KnownDifference(message: "has no fixed order", reason: "pairs is sorted"),
    KnownDifference(source: "getmetatable(\"\")", reason: "the metatable of texts is protected"),
    KnownDifference(
      message: "more than 1000000 elements", reason: "a table function takes 1,000,000 elements"),
  ]
}
