package import LuaRuntime

/// The script interface as JSON, for tools: `docs/api.json`.
package struct InterfaceJSON {
  /// The version of the shape; it changes when a reader of an older shape would misread the file.
  package static let format = 1

  private let api: LuaAPI
  private let types: CollectedTypes

  package init(_ api: LuaAPI = ScriptInterface.api) {
    self.api = api
    types = CollectedTypes(api)
  }

  package var tree: JSONTree {
    .object([
      ("format", .number(Self.format)),
      ("level", .number(PluginDeclaration.interfaceLevel)),
      ("modules", .list(api.modules.map(module))),
      ("classes", .list(api.classes.map(declaredClass))),
      ("tables", .list(types.records.map(table))),
      (
        "words",
        .list(
          types.enumerations.map {
            .object([("name", .text($0.name)), ("words", .texts($0.words))])
          })
      ),
      (
        "types",
        .list(
          types.named.map {
            .object([
              ("name", .text($0.name)), ("summary", .text($0.summary)),
              ("type", .text($0.type.name)),
            ])
          })
      ),
      (
        "capabilities",
        .list(
          Capability.allCases.map {
            .object([("name", .text($0.rawValue)), ("summary", .text($0.summary))])
          })
      ),
      ("library", .list(LuaLibrary.members.map(libraryMember))),
    ])
  }

  func module(_ module: LuaModule) -> JSONTree {
    .object([
      ("name", .text(module.name)), ("summary", .text(module.summary)),
      ("functions", .list(module.functions.map(function))),
      (
        "constants",
        .list(
          module.constants.map {
            .object([("name", .text($0.name)), ("summary", .text($0.summary))] + terms($0.terms))
          })
      ),
    ])
  }

  func declaredClass(_ type: LuaClass) -> JSONTree {
    .object([
      ("name", .text(type.name)), ("summary", .text(type.summary)),
      ("is_value", .flag(type.isValue)), ("is_ordered", .flag(type.compare != nil)),
      ("properties", .list(type.properties.map(property))),
      ("methods", .list(type.methods.map(function))),
    ])
  }

  func property(_ property: LuaProperty) -> JSONTree {
    .object(
      [
        ("name", .text(property.name)), ("type", .text(property.type.name)),
        ("summary", .text(property.summary)), ("example", .maybe(property.example)),
      ] + terms(property.terms))
  }

  func function(_ function: LuaFunctionDeclaration) -> JSONTree {
    .object(
      [
        ("name", .text(function.name)), ("summary", .text(function.summary)),
        (
          "parameters",
          .list(
            function.parameters.map {
              .object([
                ("name", .text($0.name)), ("type", .text($0.type.name)),
                ("optional", .flag($0.isOptional)), ("summary", .text($0.summary)),
              ])
            })
        ),
        ("result", .maybe(function.result?.name)),
        ("returns", .text(function.resultSummary)),
        (
          "variants",
          .list(
            function.variants.map {
              .object([("word", .text($0.word)), ("result", .text($0.result.name))])
            })
        ),
        ("example", .text(function.example)),
      ] + terms(function.terms))
  }

  func table(_ record: LuaRecord) -> JSONTree {
    .object([
      ("name", .text(record.name)), ("summary", .text(record.summary)),
      (
        "fields",
        .list(
          record.fields.map {
            .object([
              ("name", .text($0.name)), ("type", .text($0.type.name)),
              ("required", .flag($0.isRequired)), ("summary", .text($0.summary)),
              ("since", .number($0.terms.since)),
            ])
          })
      ),
    ])
  }

  private func terms(_ terms: LuaTerms) -> [(key: String, value: JSONTree)] {
    let phases = terms.phases.map { phases in LuaPhase.allCases.filter(phases.contains) }
    let deprecation = terms.deprecation.map { item in
      JSONTree.object([
        ("since", .number(item.since)), ("instead", .text(item.instead)),
        ("removal", .number(item.removal)),
      ])
    }
    return [
      ("since", .number(terms.since)),
      ("phases", .texts((phases ?? LuaPhase.allCases).map(\.rawValue))),
      ("capability", .maybe(terms.capability)),
      (
        "errors",
        .list(
          terms.errors.map {
            .object([("code", .text($0.code)), ("summary", .text($0.summary))])
          })
      ),
      ("deprecation", deprecation ?? .null),
    ]
  }

  func libraryMember(_ member: LuaLibraryMember) -> JSONTree {
    var entries: [(key: String, value: JSONTree)] = [
      ("name", .text(member.name)), ("summary", .text(member.summary)),
      ("present", .flag(member.isPresent)),
    ]
    switch member.standing {
    case .same: break
    case .differs(let words), .absent(let words): entries.append(("note", .text(words)))
    }
    return .object(entries)
  }
}
