/// A list the area keeps.
package struct Register: Hashable, Sendable {
  package let kind: RecordKind
  package var rows: [Record]

  package init(kind: RecordKind, rows: [Record]) {
    self.kind = kind
    self.rows = rows
  }
}
