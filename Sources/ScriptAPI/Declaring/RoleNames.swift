import CompactModel
import LuaRuntime
import ProcedureEngine

/// Holds the roles that procedures name against the bodies and offices of the area.
struct RoleNames {
  let bodies: [Body]
  let offices: [Office]
  let call: LuaCall

  private static let parties = ["raiser", "respondent", "either_party"]

  func check(_ procedures: [Procedure]) throws {
    let offices = self.offices.map(\.id)
    for body in bodies {
      if let chair = body.chair { try know(chair, among: offices, "the chair of '\(body.id)'") }
    }
    for procedure in procedures { try check(procedure) }
  }

  private func check(_ procedure: Procedure) throws {
    let actors = Self.parties + bodies.map(\.id) + offices.map(\.id)
    try know(procedure.scope?.decidedBy ?? [], among: actors, "the scope test")
    for mark in procedure.marks { try know(mark.by, among: actors, "the mark '\(mark.id)'") }
    for entry in procedure.afterwards {
      try know(entry.by, among: actors, "'\(entry.id)' among afterwards")
    }
    for clock in procedure.clocks { try check(clock, among: actors) }
    for stage in procedure.stages {
      let name = "the stage '\(stage.id)'"
      try know(stage.handledBy, among: actors, name)
      if case .chair(let office) = stage.joint {
        try know(office, among: offices.map(\.id), "the chair of \(name)")
      }
      for exit in stage.exits {
        try know(exit.by, among: actors + ["handler"], "the exit '\(exit.id)' of \(name)")
      }
      for advice in stage.advice { try know(advice.from, among: actors, "the advice at \(name)") }
      for duty in stage.duties {
        if let owed = duty.owedBy {
          try know(owed, among: actors, "the duty '\(duty.id)' of \(name)")
        }
      }
      for clock in stage.clocks { try check(clock, among: actors) }
    }
  }

  private func check(_ clock: ClockRule, among actors: [String]) throws {
    guard let terms = clock.extending else { return }
    try know(terms.by + terms.consent, among: actors, "the extension of the clock '\(clock.id)'")
  }

  private func know(_ roles: [String], among actors: [String], _ what: String) throws {
    for role in roles { try know(role, among: actors, what) }
  }

  private func know(_ role: String, among actors: [String], _ what: String) throws {
    guard !actors.contains(role) else { return }
    throw call.unknown(
      "plugin.unknown-role",
      "\(what) names the role '\(role)', and the area declares no such body or office", role,
      among: actors)
  }
}
