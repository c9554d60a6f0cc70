/// One difference between two trees: where it is, and what stands there in each.
struct TreeChange: Hashable, Sendable {
  enum Step: Hashable, Sendable {
    case key(String)
    /// An item of a list, by what tells it from the others.
    case item(String)
    /// The order of the items of a list.
    case order
  }

  let path: [Step]
  /// Nil when there was nothing.
  let old: DeclarationNode?
  /// Nil when there is nothing any more.
  let new: DeclarationNode?
  /// Where a new item of a list stands in it.
  var position: Int?

  /// The differences between two trees, in the order of the new one's lists and of their keys' names.
  static func all(from old: DeclarationNode, to new: DeclarationNode) -> [TreeChange] {
    var walk = TreeWalk()
    walk.compare(old, new, at: [])
    return walk.changes
  }

  /// The old tree with this change made, and no other.
  func applied(to tree: DeclarationNode) -> DeclarationNode {
    set(new, at: path[...], in: tree)
  }

  private func set(
    _ value: DeclarationNode?, at path: ArraySlice<Step>, in tree: DeclarationNode
  ) -> DeclarationNode {
    guard let step = path.first else { return value ?? .none }
    let rest = path.dropFirst()
    switch (step, tree) {
    case (.key(let key), .object(var members)):
      if rest.isEmpty {
        members[key] = value
      } else if let inner = members[key] {
        members[key] = set(value, at: rest, in: inner)
      }
      return .object(members)
    case (.item(let id), .list(var items)):
      let index = items.firstIndex { $0.identity == id }
      if !rest.isEmpty {
        if let index { items[index] = set(value, at: rest, in: items[index]) }
      } else if let index {
        if let value { items[index] = value } else { items.remove(at: index) }
      } else if let value {
        items.insert(value, at: min(position ?? items.count, items.count))
      }
      return .list(items)
    case (.order, .list(let items)):
      guard case .list(let order)? = value else { return tree }
      let wanted = order.compactMap(\.text)
      let moved = wanted.compactMap { id in items.first { $0.identity == id } }
      let others = items.filter { item in !wanted.contains { $0 == item.identity } }
      return .list(moved + others)
    default: return tree
    }
  }
}

/// Finds the differences between two trees.
private struct TreeWalk {
  var changes: [TreeChange] = []

  /// Keys whose values only make sense whole: a limit with its unit, what starts a clock.
  private static let wholes: Set<String> = [
    "limit", "from", "to", "within", "most", "after", "joint", "when", "values", "wakes", "over",
    "counting",
  ]

  /// Keys that are positions among a plugin's functions, which mean nothing by themselves.
  private static let passedOver: Set<String> = ["function"]

  mutating func compare(
    _ old: DeclarationNode?, _ new: DeclarationNode?, at path: [TreeChange.Step]
  ) {
    guard old != new else { return }
    switch (old, new) {
    case (.object(let left)?, .object(let right)?) where !isWhole(path):
      for key in Set(left.keys).union(right.keys).sorted() where !Self.passedOver.contains(key) {
        compare(left[key], right[key], at: path + [.key(key)])
      }
    case (.list(let left)?, .list(let right)?):
      guard let leftIDs = identities(left), let rightIDs = identities(right) else { fallthrough }
      compare(left, leftIDs, right, rightIDs, at: path)
    default:
      guard old?.withoutPositions != new?.withoutPositions else { return }
      changes.append(TreeChange(path: path, old: old, new: new))
    }
  }

  private mutating func compare(
    _ old: [DeclarationNode], _ oldIDs: [String], _ new: [DeclarationNode], _ newIDs: [String],
    at path: [TreeChange.Step]
  ) {
    for (position, (id, item)) in zip(newIDs, new).enumerated() {
      if let before = oldIDs.firstIndex(of: id) {
        compare(old[before], item, at: path + [.item(id)])
      } else {
        changes.append(
          TreeChange(path: path + [.item(id)], old: nil, new: item, position: position))
      }
    }
    for (id, item) in zip(oldIDs, old) where !newIDs.contains(id) {
      changes.append(TreeChange(path: path + [.item(id)], old: item, new: nil))
    }
    let (before, after) = (oldIDs.filter(newIDs.contains), newIDs.filter(oldIDs.contains))
    if before != after {
      changes.append(
        TreeChange(
          path: path + [.order], old: .list(before.map { .text($0) }),
          new: .list(after.map { .text($0) })))
    }
  }

  private func isWhole(_ path: [TreeChange.Step]) -> Bool {
    guard case .key(let key)? = path.last else { return false }
    return Self.wholes.contains(key)
  }

  /// What tells the items apart; nil when something does not.
  private func identities(_ items: [DeclarationNode]) -> [String]? {
    let ids = items.compactMap(\.identity)
    return ids.count == items.count && Set(ids).count == ids.count ? ids : nil
  }
}

extension DeclarationNode {
  /// The tree without the positions of functions, which move when another is declared.
  fileprivate var withoutPositions: DeclarationNode {
    switch self {
    case .object(var members):
      members["function"] = nil
      return .object(members.mapValues(\.withoutPositions))
    case .list(let items): return .list(items.map(\.withoutPositions))
    case .none, .flag, .number, .text: return self
    }
  }
}
