/// From which states a case can end.
struct Endings {
  /// Whether an end can be brought about whatever time and the facts do.
  private(set) var surely: [Bool]
  /// Whether there is any way to an end at all.
  private(set) var possibly: [Bool]

  /// Works backwards from the ends that the procedure provides for.
  init(_ graph: SoundGraph) {
    let count = graph.states.count
    surely = Array(repeating: false, count: count)
    possibly = surely
    var incoming = Array(repeating: [Int](), count: count)
    var fates = Array(repeating: 0, count: count)
    for (index, edge) in graph.edges.enumerated() {
      if case .beside = edge.move { continue }
      incoming[Int(edge.to)].append(index)
      if edge.choice == .fate { fates[Int(edge.from)] += 1 }
    }
    let ends = graph.states.indices.filter { graph.states[$0].isEnded }
    var work = ends
    for end in ends { possibly[end] = true }
    while let state = work.popLast() {
      for edge in incoming[state] {
        let from = Int(graph.edges[edge].from)
        if !possibly[from] {
          possibly[from] = true
          work.append(from)
        }
      }
    }
    work = ends
    for end in ends { surely[end] = true }
    while let state = work.popLast() {
      for index in incoming[state] {
        let edge = graph.edges[index]
        let from = Int(edge.from)
        if surely[from] { continue }
        if edge.choice == .fate {
          fates[from] -= 1
          if fates[from] > 0 { continue }
        } else if !edge.isSure {
          continue
        }
        surely[from] = true
        work.append(from)
      }
    }
  }
}
