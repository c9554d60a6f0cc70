import CaseStore
import ChangeImpact
import CompactModel
import DocumentKit
import Foundation
import ScriptAPI
import Testing
import TimeKeeping

/// An example area with its plugin, ready to be weighed in this process.
struct Archive {
  let sources: PluginSources
  let facts: WorkspaceFacts
  let cases: [Case]
  let asOf: CivilDate
  /// The plugin as it is.
  let run: ScriptRun

  static let areas = ["havering", "kingston", "national", "richmond"]

  static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  init(_ area: String) throws {
    let root = Self.repository
    let contents = try WorkspaceFolder(path: "\(root)/examples/\(area)").read()
    let calendar = try #require(
      try CalendarFile.read("\(root)/plugins/_calendars/england-and-wales.json").value)
    facts = try #require(contents.facts(calendar: calendar))
    cases = contents.cases
    let plugin = try #require(contents.settings).plugin
    let files = try #require(try PluginFolder.read("\(root)/plugins/\(plugin)").value).files
    let shared = try #require(try SharedRules.read("\(root)/rules").value).files
    sources = PluginSources(
      folder: "plugins/\(plugin)",
      files: Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.text) }),
      sharedFiles: Dictionary(
        uniqueKeysWithValues: shared.map { ($0.path, PluginSources.SharedFile(text: $0.text)) }))
    asOf = try #require(CivilDate(iso: "2026-11-21"))
    run = ScriptRun(try ScriptPlugin(sources), facts: facts, asOf: asOf)
  }

  /// The plugin as other sources have it; nil when they do not load.
  func run(_ other: PluginSources) -> ScriptRun? {
    guard let plugin = try? ScriptPlugin(other) else { return nil }
    return ScriptRun(plugin, facts: facts, asOf: asOf)
  }

  func comparison(to other: ScriptRun) throws -> PluginComparison {
    try PluginComparison(
      from: .init(run.plugin.declaration, sources),
      to: .init(other.plugin.declaration, other.plugin.sources))
  }

  /// What differs for each case and for the area.
  func weigh(
    _ other: ScriptRun, isFull: Bool = false
  ) throws -> (impacts: [CaseImpact], work: ImpactWork) {
    let plan = try comparison(to: other).plan(isFull: isFull)
    let weigher = try CaseWeigher(old: run, new: other, plan: plan)
    var work = ImpactWork()
    var impacts = cases.compactMap { weigher.weigh($0, &work) }
    if let whole = weigher.weighArea(cases, standing: work.changed, &work) {
      impacts.append(whole)
    }
    return (impacts, work)
  }

  /// A report under one of the versions.
  func report(_ id: String, _ run: ScriptRun) throws -> Document {
    try run.build(id, over: cases.map(run.track))
  }

  /// The plugin with one text put for another in a file, which has to hold it.
  func replacing(_ old: String, by new: String, in file: String) throws -> ScriptRun {
    var changed = sources
    let isOwn = sources.files[file] != nil
    let text = try #require(isOwn ? sources.files[file] : sources.sharedFiles[file]?.text)
    let range = try #require(text.range(of: old), "\(file) holds no \(old)")
    let edited = text.replacingCharacters(in: range, with: new)
    if isOwn { changed.files[file] = edited } else { changed.sharedFiles[file]?.text = edited }
    return ScriptRun(try ScriptPlugin(changed), facts: facts, asOf: asOf)
  }
}
