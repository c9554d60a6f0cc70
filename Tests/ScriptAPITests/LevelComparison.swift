import Foundation

/// Holds one description of the script interface, as JSON, against a later one.
final class LevelComparison {
  private typealias Object = [String: Any]

  private var found: [String] = []

  /// What a plugin made for the older interface could stumble over in the newer one.
  static func breaks(from old: String, to new: String) throws -> [String] {
    let comparison = LevelComparison()
    comparison.compare(try object(old), try object(new))
    return comparison.found
  }

  private func compare(_ old: Object, _ new: Object) {
    for part in ["modules", "classes"] {
      each(part, old, new, "the interface") { before, after in
        let title = name(of: before)
        for members in ["functions", "methods"] {
          each(members, before, after, title) { breaks(function: $0, $1, title) }
        }
        for members in ["properties", "constants"] {
          each(members, before, after, title) { before, after in
            same("type", before, after, "\(title).\(name(of: before))")
            terms(before, after, "\(title).\(name(of: before))")
          }
        }
      }
    }
    each("tables", old, new, "the interface") { before, after in
      let title = name(of: before)
      each("fields", before, after, title) { field, now in
        widened(field, now, "\(title).\(name(of: field))")
        if isTrue("required", now), !isTrue("required", field) {
          found.append("\(title).\(name(of: field)) is required now")
        }
      }
      let known = Set(list("fields", before).map(name))
      for field in list("fields", after)
      where !known.contains(name(of: field)) && isTrue("required", field) {
        found.append("\(title) wants \(name(of: field)) as well")
      }
    }
    each("words", old, new, "the interface") { before, after in
      let now = after["words"] as? [String] ?? []
      for word in before["words"] as? [String] ?? [] where !now.contains(word) {
        found.append("\(name(of: before)) has no '\(word)' any more")
      }
    }
    each("types", old, new, "the interface") {
      widened($0, $1, name(of: $0))
    }
    each("capabilities", old, new, "the interface") { _, _ in }
    each("library", old, new, "Lua's library") { before, after in
      if isTrue("present", before), !isTrue("present", after) {
        found.append("\(name(of: before)) is not there any more")
      }
    }
  }

  private func breaks(function before: Object, _ after: Object, _ owner: String) {
    let title = "\(owner).\(name(of: before))"
    let (old, new) = (list("parameters", before), list("parameters", after))
    for (index, parameter) in old.enumerated() {
      guard new.indices.contains(index) else {
        found.append("\(title) takes no \(name(of: parameter)) any more")
        continue
      }
      widened(parameter, new[index], "\(title): \(name(of: parameter))")
      if isTrue("optional", parameter), !isTrue("optional", new[index]) {
        found.append("\(title): \(name(of: parameter)) has to be given now")
      }
    }
    for parameter in new.dropFirst(old.count) where !isTrue("optional", parameter) {
      found.append("\(title) wants \(name(of: parameter)) as well")
    }
    same("result", before, after, title)
    terms(before, after, title)
  }

  private func terms(
    _ before: Object, _ after: Object, _ title: String
  ) {
    let now = Set(after["phases"] as? [String] ?? [])
    for phase in before["phases"] as? [String] ?? [] where !now.contains(phase) {
      found.append("\(title) cannot be used in the phase \(phase) any more")
    }
    if let needed = after["capability"] as? String, needed != before["capability"] as? String {
      found.append("\(title) needs \(needed) now")
    }
  }

  private func same(
    _ key: String, _ before: Object, _ after: Object, _ title: String
  ) {
    let (old, new) = (before[key] as? String ?? "nothing", after[key] as? String ?? "nothing")
    if old != new { found.append("\(title): \(old) became \(new)") }
  }

  /// What goes in may be of more types than before, never of fewer.
  private func widened(
    _ before: Object, _ after: Object, _ title: String
  ) {
    let old = (before["type"] as? String ?? "").split(separator: "|")
    let new = Set((after["type"] as? String ?? "").split(separator: "|"))
    if !new.contains("any"), !new.isSuperset(of: old) {
      found.append("\(title): \(old.joined(separator: "|")) became \(after["type"] ?? "nothing")")
    }
  }

  private func each(
    _ key: String, _ old: Object, _ new: Object, _ owner: String,
    _ body: (Object, Object) -> Void
  ) {
    let now = Dictionary(
      list(key, new).map { (name(of: $0), $0) }, uniquingKeysWith: { first, _ in first })
    for before in list(key, old) {
      if let after = now[name(of: before)] {
        body(before, after)
      } else {
        found.append("\(owner) has no \(name(of: before)) any more")
      }
    }
  }

  private static func object(_ text: String) throws -> Object {
    try JSONSerialization.jsonObject(with: Data(text.utf8)) as? Object ?? [:]
  }

  private func list(_ key: String, _ object: Object) -> [Object] {
    object[key] as? [Object] ?? []
  }

  private func name(of object: Object) -> String { object["name"] as? String ?? "" }
  private func isTrue(_ key: String, _ object: Object) -> Bool {
    object[key] as? Bool ?? false
  }
}
