/// The changes that bring anything about among the cases of an archive, by the part they show in.
package struct CauseTally {
  private var causes: [Difference.Kind: Set<Int>] = [:]

  package init() {}

  package mutating func note(_ impact: CaseImpact) {
    for difference in impact.differences {
      causes[difference.kind, default: []].formUnion(difference.causes)
    }
  }

  /// The changes behind what differs of some parts.
  func causes(of facets: Facets) -> Set<Int> {
    causes.reduce(into: []) { found, entry in
      if !entry.key.facet.isDisjoint(with: facets) { found.formUnion(entry.value) }
    }
  }
}
