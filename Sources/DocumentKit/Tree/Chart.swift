/// Bars with their values, always shown together with the data behind them.
package struct Chart: Hashable, Sendable, Codable {
  package struct Bar: Hashable, Sendable, Codable {
    package var label: String
    /// A finite number; anything else is a problem and is shown as `[x]`.
    package var value: Double
    package var trailID: String?

    package init(label: String, value: Double, trailID: String? = nil) {
      self.label = label
      self.value = value
      self.trailID = trailID
    }

    package init(label: String, value: Int, trailID: String? = nil) {
      self.init(label: label, value: Double(value), trailID: trailID)
    }
  }

  /// The last part of the data table's file name; its number in the document stands in when nil.
  package var id: String?
  /// The message of the chart, such as `Most concerns ended informally`.
  package var title: String
  /// What the chart shows, for somebody who cannot see it.
  package var alternative: String
  /// What the bars count, such as `concerns`.
  package var unit: String
  package var bars: [Bar]

  package init(
    id: String? = nil, title: String, alternative: String, unit: String, bars: [Bar]
  ) {
    self.id = id
    self.title = title
    self.alternative = alternative
    self.unit = unit
    self.bars = bars
  }
}

extension Chart {
  /// The data behind the bars.
  var table: Table {
    let areIntegers = bars.allSatisfy { $0.integer != nil }
    return Table(
      id: id, caption: "Data: \(title)",
      columns: [
        .init(id: "label", title: "Category"),
        .init(
          id: "value", title: unit.capitalisedFirst,
          kind: areIntegers ? .integer : .decimal),
      ],
      rowHeader: "label",
      rows: bars.map { bar in
        if let integer = bar.integer {
          return [.text(bar.label), .integer(integer, trailID: bar.trailID)]
        }
        guard bar.value.isFinite else { return [.text(bar.label), .missing(.notAvailable)] }
        return [.text(bar.label), .decimal("\(bar.value)", trailID: bar.trailID)]
      })
  }
}

extension Chart.Bar {
  /// The value when it is a whole number small enough to be exact.
  var integer: Int? { value.magnitude < 0x1p53 ? Int(exactly: value) : nil }
}
