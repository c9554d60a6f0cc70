package import CompactModel
package import ProcedureEngine
package import TimeKeeping

/// An area as rules and reports see it: what its plugin declares and what its workspace holds.
package final class ScriptArea {
  package let plugin: PluginDeclaration
  package let facts: WorkspaceFacts
  package let setting: CaseSetting
  private let organisations: [String: Int]
  private let withheld: Set<String>

  package init(plugin: PluginDeclaration, facts: WorkspaceFacts, asOf: CivilDate) {
    self.plugin = plugin
    self.facts = facts
    var organisations: [String: Int] = [:]
    var withheld: Set<String> = []
    var names = plugin.roleNames
    var sectors: [String: String] = [:]
    for (index, row) in facts.rows(of: "organisations").enumerated() {
      guard let id = row.id else { continue }
      organisations[id] = organisations[id] ?? index
      names[id] = row["name"].text ?? id
      sectors[id] = row["sector"].text
      if row["withheld"].boolean == true { withheld.insert(id) }
    }
    self.organisations = organisations
    self.withheld = withheld
    let roles = Roles(
      holders: Self.holders(plugin, facts, asOf: asOf), names: names, bodies: plugin.bodies,
      offices: plugin.offices, sectors: sectors)
    setting = CaseSetting(
      procedures: plugin.procedures, roles: roles,
      surroundings: Surroundings(plugin.compacts, facts), calendar: facts.calendar, asOf: asOf)
  }

  /// The position of an organisation in its register.
  func organisationIndex(_ id: String) -> Int? { organisations[id] }

  /// What an organisation, body or office is called, or that its name is withheld from the audience.
  func name(of id: String, for audience: Audience?) -> String {
    if let audience, audience != .officers, withheld.contains(id) { return "name withheld" }
    return setting.roles.names[id] ?? id
  }

  /// The compact in force on the day of the report, or the newest before it.
  var currentCompact: Int? {
    plugin.compacts.lastIndex { $0.isInForce(on: setting.asOf) }
      ?? plugin.compacts.indices.last
  }

  /// Which organisations hold each body and office, by the registers, on a day.
  private static func holders(
    _ plugin: PluginDeclaration, _ facts: WorkspaceFacts, asOf today: CivilDate
  ) -> [String: [String]] {
    var holders: [String: [String]] = [:]
    let bodyOf = Dictionary(
      plugin.offices.map { ($0.id, $0.body) }, uniquingKeysWith: { first, _ in first })
    for row in facts.rows(of: "office_holders") + facts.rows(of: "champions") {
      guard let office = row["office"].text, let organisation = row["organisation"].text,
        row["vacant"].boolean != true, isCurrent(row, on: today)
      else { continue }
      holders[office, default: []].append(organisation)
      if let body = bodyOf[office] ?? nil { holders[body, default: []].append(organisation) }
    }
    return holders
  }

  private static func isCurrent(_ row: Record, on today: CivilDate) -> Bool {
    if let first = row["from"].day, first > today { return false }
    if let last = row["to"].day, last < today { return false }
    return true
  }
}

extension Surroundings {
  fileprivate init(_ compacts: [Compact], _ facts: WorkspaceFacts) {
    self.init(
      compacts: compacts,
      signatures: facts.rows(of: "signatories").compactMap { row in
        row["organisation"].text.map { organisation in
          Signature(
            organisation: organisation, on: row["on"].date, ends: row["ends"].date,
            isForOthers: row["on_behalf_of"].text != nil)
        }
      },
      cases: facts.cases.map(CaseIndex.init))
  }
}
