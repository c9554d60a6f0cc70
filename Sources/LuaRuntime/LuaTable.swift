import CLuaShim

/// A copy of a Lua table: a part counted from 1 and a part with names, sorted byte by byte.
package struct LuaTable {
  /// The values under the keys 1, 2, 3 and so on.
  package var items: [LuaValue]
  /// The values under names, in ascending order of the names' UTF-8 bytes.
  package private(set) var entries: [(key: String, value: LuaValue)]

  package init() {
    items = []
    entries = []
  }

  /// A table of the given entries; of two with the same name the later one counts.
  package init(entries: [(key: String, value: LuaValue)], items: [LuaValue] = []) {
    self.init(unsorted: entries, items: items)
    for index in self.entries.indices.dropFirst().reversed()
    where self.entries[index - 1].key.byteOrder(self.entries[index].key) == 0 {
      self.entries.remove(at: index - 1)
    }
  }

  /// Takes entries whose names are known to differ.
  init(unsorted: [(key: String, value: LuaValue)], items: [LuaValue]) {
    self.items = items
    entries = unsorted
    let isSorted = unsorted.indices.dropFirst().allSatisfy {
      unsorted[$0 - 1].key.byteOrder(unsorted[$0].key) <= 0
    }
    if !isSorted { entries.sort { $0.key.byteOrder($1.key) < 0 } }
  }

  /// Takes entries that are known to be in order and to differ.
  init(sorted entries: [(key: String, value: LuaValue)]) {
    items = []
    self.entries = entries
  }

  package var isEmpty: Bool { items.isEmpty && entries.isEmpty }
  package var keys: [String] { entries.map(\.key) }

  /// The value under a name, nil when there is none; setting nil takes the name out.
  package subscript(name: String) -> LuaValue? {
    get {
      let position = position(of: name)
      return holds(name, at: position) ? entries[position].value : nil
    }
    set {
      let position = position(of: name)
      switch (holds(name, at: position), newValue) {
      case (true, let value?): entries[position].value = value
      case (true, nil): entries.remove(at: position)
      case (false, let value?): entries.insert((name, value), at: position)
      case (false, nil): break
      }
    }
  }

  private func holds(_ name: String, at position: Int) -> Bool {
    position < entries.count && entries[position].key.byteOrder(name) == 0
  }

  private func position(of name: String) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].key.byteOrder(name) < 0 {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}

extension String {
  /// Less than, equal to or greater than zero, as the UTF-8 bytes come before, are or come after others.
  func byteOrder(_ other: String) -> Int {
    var (left, right) = (self, other)
    return left.withUTF8 { left in
      right.withUTF8 { right in
        let common = min(left.count, right.count)
        let order = CLuaShim_compare(left.baseAddress, right.baseAddress, common)
        return order == 0 ? left.count - right.count : Int(order)
      }
    }
  }
}

extension LuaTable: Equatable {
  package static func == (left: LuaTable, right: LuaTable) -> Bool {
    left.items == right.items
      && left.entries.elementsEqual(right.entries) { $0.key == $1.key && $0.value == $1.value }
  }
}

extension LuaTable: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (String, LuaValue)...) {
    self.init(entries: elements.map { (key: $0.0, value: $0.1) })
  }
}
