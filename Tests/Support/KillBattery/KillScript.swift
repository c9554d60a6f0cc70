/// A script that tries to outlive what it may use up.
package struct KillScript: Sendable {
  package let title: String
  package let source: String

  /// What a test run calls it.
  package var testDescription: String { title }

  init(_ title: String, _ source: String) {
    self.title = title
    self.source = source
  }

  /// Every script there is, by what it abuses.
  package static let all =
    loops + handlers + coroutines + closing + metamethods + callbacks + libraryCalls + patterns
    + memory + slowInstructions

  /// The modules that some of them require.
  package static let modules = [
    "loop": "while true do end",
    "caught": "while true do pcall(function() while true do end end) end",
    "deep": "local function again() return again() + 1 end return again()",
    "harmless": "return { twice = function(x) return 2 * x end }",
  ]

  /// The same script done over and over, whatever error it meets.
  var caught: KillScript {
    KillScript(title, "while true do pcall(function() \(source)\nend) end")
  }
}
