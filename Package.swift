// swift-tools-version: 6.2
import PackageDescription

// Every target is built the same way: Swift 6 mode, each import named where it is used, every
// existential written as one, and no warning let through.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "concord",
  products: [.executable(name: "concord", targets: ["concord"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // A target may depend only on targets above it; ArchitectureTests holds the imports to that.
    .systemLibrary(
      name: "CLua", pkgConfig: "lua5.4", providers: [.apt(["liblua5.4-dev"])]),
    .target(name: "CLuaShim", dependencies: ["CLua"]),
    .target(name: "Diagnostics", swiftSettings: settings),
    .target(
      name: "LuaRuntime", dependencies: ["CLuaShim", "Diagnostics"], swiftSettings: settings),
    .target(name: "TimeKeeping", swiftSettings: settings),
    .target(
      name: "CompactModel", dependencies: ["Diagnostics", "TimeKeeping"], swiftSettings: settings),
    .target(
      name: "ProcedureEngine", dependencies: ["CompactModel", "TimeKeeping"],
      swiftSettings: settings),
    .target(
      name: "RuleEngine", dependencies: ["CompactModel", "ProcedureEngine", "TimeKeeping"],
      swiftSettings: settings),
    .target(
      name: "DocumentKit",
      dependencies: ["Diagnostics", .product(name: "Mustache", package: "swift-mustache")],
      swiftSettings: settings),
    .target(name: "CDigest", linkerSettings: [.linkedLibrary("md")]),
    .target(
      name: "CaseStore",
      dependencies: ["CDigest", "CompactModel", "Diagnostics", "TimeKeeping", "Yams"],
      swiftSettings: settings),
    .target(
      name: "ScriptAPI",
      dependencies: [
        "CaseStore", "CompactModel", "Diagnostics", "DocumentKit", "LuaRuntime", "ProcedureEngine",
        "RuleEngine", "TimeKeeping",
      ],
      swiftSettings: settings),
    .target(
      name: "ChangeImpact",
      dependencies: [
        "CompactModel", "Diagnostics", "DocumentKit", "ProcedureEngine", "RuleEngine", "ScriptAPI",
        "TimeKeeping",
      ],
      swiftSettings: settings),
    .target(name: "CWorkerShim"),
    .target(
      name: "ScriptWorkers",
      dependencies: [
        "CWorkerShim", "CaseStore", "ChangeImpact", "CompactModel", "Diagnostics", "DocumentKit",
        "LuaRuntime", "ProcedureEngine", "RuleEngine", "ScriptAPI", "TimeKeeping",
      ],
      swiftSettings: settings),
    .target(
      name: "Workbench",
      dependencies: [
        "CaseStore", "ChangeImpact", "CompactModel", "Diagnostics", "DocumentKit",
        "ProcedureEngine", "RuleEngine",
        "ScriptAPI", "ScriptWorkers", "TimeKeeping",
      ],
      swiftSettings: settings),
    .target(
      name: "ConcordCLI",
      dependencies: [
        "CaseStore", "ChangeImpact", "CompactModel", "Diagnostics", "DocumentKit",
        "ProcedureEngine", "RuleEngine",
        "ScriptAPI", "ScriptWorkers", "TimeKeeping", "Workbench",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .executableTarget(name: "concord", dependencies: ["ConcordCLI"], swiftSettings: settings),
    .target(name: "CStockLua", dependencies: ["CLua"], path: "Tests/Support/StockLua"),
    .executableTarget(
      name: "boundary",
      dependencies: [
        "CStockLua", "CaseStore", "CompactModel", "LuaRuntime", "ProcedureEngine", "RuleEngine",
        "ScriptAPI", "TimeKeeping",
      ],
      path: "Benchmarks/boundary/Boundary", swiftSettings: settings),
    .executableTarget(
      name: "date-questions", dependencies: ["CaseStore", "Diagnostics", "TimeKeeping"],
      path: "Benchmarks/calendar/Questions", swiftSettings: settings),
    .executableTarget(
      name: "replay", dependencies: ["CompactModel", "ProcedureEngine", "TimeKeeping"],
      path: "Benchmarks/replay", swiftSettings: settings),
    .target(
      name: "DenseProcedures", dependencies: ["CompactModel", "ProcedureEngine", "TimeKeeping"],
      path: "Tests/Support/DenseProcedures", swiftSettings: settings),
    .executableTarget(
      name: "soundness", dependencies: ["DenseProcedures", "ProcedureEngine"],
      path: "Benchmarks/soundness", swiftSettings: settings),
    .executableTarget(
      name: "worker-fixture",
      dependencies: [
        "CWorkerShim", "CompactModel", "Diagnostics", "RuleEngine", "ScriptAPI", "ScriptWorkers",
        "TimeKeeping",
      ],
      path: "Tests/Fixtures/WorkerFixture", swiftSettings: settings),
    .target(
      name: "KillBattery", path: "Tests/Support/KillBattery", swiftSettings: settings),
    .executableTarget(
      name: "kill-times", dependencies: ["Diagnostics", "KillBattery", "LuaRuntime"],
      path: "Benchmarks/kill", swiftSettings: settings),
    .target(
      name: "LuaConformance", dependencies: ["Diagnostics", "LuaRuntime"],
      path: "Tests/Conformance/Runner", swiftSettings: settings),
    .executableTarget(
      name: "lua-conformance", dependencies: ["LuaConformance"], path: "Tests/Conformance/Command",
      swiftSettings: settings),
    .testTarget(name: "ArchitectureTests", swiftSettings: settings),
    .testTarget(
      name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: settings),
    .testTarget(
      name: "LuaRuntimeTests",
      dependencies: ["CStockLua", "Diagnostics", "KillBattery", "LuaRuntime"],
      exclude: ["Differential"], swiftSettings: settings),
    .testTarget(
      name: "LuaConformanceTests", dependencies: ["LuaConformance"], swiftSettings: settings),
    .testTarget(
      name: "TimeKeepingTests", dependencies: ["TimeKeeping"], exclude: ["Fixtures"],
      swiftSettings: settings),
    .testTarget(
      name: "CompactModelTests", dependencies: ["CompactModel", "Diagnostics", "TimeKeeping"],
      swiftSettings: settings),
    .testTarget(
      name: "ProcedureEngineTests",
      dependencies: [
        "CompactModel", "DenseProcedures", "Diagnostics", "ProcedureEngine", "TimeKeeping",
      ], swiftSettings: settings),
    .testTarget(
      name: "ChangeImpactTests",
      dependencies: [
        "CaseStore", "ChangeImpact", "CompactModel", "Diagnostics", "DocumentKit", "RuleEngine",
        "ScriptAPI", "TimeKeeping",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "RuleEngineTests",
      dependencies: [
        "CompactModel", "Diagnostics", "ProcedureEngine", "RuleEngine", "TimeKeeping",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "DocumentKitTests", dependencies: ["DocumentKit"], swiftSettings: settings),
    .testTarget(
      name: "CaseStoreTests",
      dependencies: ["CaseStore", "CompactModel", "Diagnostics", "TimeKeeping"],
      swiftSettings: settings),
    .testTarget(
      name: "ScriptAPITests",
      dependencies: [
        "CaseStore", "CompactModel", "Diagnostics", "DocumentKit", "KillBattery", "LuaRuntime",
        "ProcedureEngine", "RuleEngine", "ScriptAPI", "TimeKeeping",
      ],
      exclude: ["Levels"],
      swiftSettings: settings),
    .testTarget(
      name: "ScriptWorkersTests",
      dependencies: [
        "CWorkerShim", "CaseStore", "CompactModel", "Diagnostics", "DocumentKit", "RuleEngine",
        "ScriptAPI", "ScriptWorkers", "TimeKeeping", "worker-fixture",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "WorkbenchTests",
      dependencies: [
        "CompactModel", "Diagnostics", "RuleEngine", "ScriptAPI", "ScriptWorkers", "TimeKeeping",
        "Workbench", "worker-fixture",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "CommandTests", dependencies: ["concord"], exclude: ["Fixtures", "Transcripts"],
      swiftSettings: settings),
  ]
)
