import CaseStore
import CompactModel
import DocumentKit
import Foundation
import ScriptAPI
import ScriptWorkers

/// What went into a report and what came out of it: `sha256sum` confirms every file it lists.
///
/// It is the same for the same inputs, whoever makes it, where and when: it says no time of day, and
/// paths begin at the folder of the part they belong to.
struct ReportManifest: Encodable {
  static let schema = "concord.manifest/1"

  /// The files of one part of what was read.
  struct Input: Encodable {
    enum Part: String, Encodable {
      case workspace
      case calendar
      case plugin
      /// A folder of shared rules; where there are several, an earlier one goes before a later one.
      case rules
    }

    let part: Part
    let files: [FileDigest]
  }

  struct Host: Encodable {
    let program: String
    let version: String
    /// The level of the script interface.
    let api: Int
  }

  struct Report: Encodable {
    let id: String
    let plugin: String
    /// The calendar year the reporting year begins in.
    let year: Int
  }

  private let schema = Self.schema
  private let asOf: String
  private let host: Host
  private let report: Report
  /// What the report's scripts might use up, by the names of the limits.
  private let limits: [String: Int]
  private let inputs: [Input]
  private let outputs: [FileDigest]

  init(_ report: Report, of workspace: OpenWorkspace, asOf: String, files: [RenderedFile]) {
    self.report = report
    self.asOf = asOf
    host = Host(
      program: "concord", version: Workbench.version, api: PluginDeclaration.interfaceLevel)
    let allowed = workspace.host.reportLimits
    limits = Dictionary(
      uniqueKeysWithValues: ScriptLimit.allCases.map { ($0.rawValue, allowed[$0]) })
    inputs = workspace.inputs
    outputs = files.map { FileDigest(path: $0.name, content: $0.bytes) }
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// The manifest as a file that goes with the others.
  func rendered(named stem: String) throws -> RenderedFile {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    return RenderedFile(
      name: FileName.part(stem, orElse: "document") + ".manifest.json",
      bytes: Array(try encoder.encode(self)) + [UInt8(ascii: "\n")],
      mediaType: "application/json")
  }
}
