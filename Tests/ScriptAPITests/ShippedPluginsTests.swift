import ScriptAPI
import Testing

@Suite("The shipped plugins")
struct ShippedPluginsTests {
  @Test("keep every promise their rules' examples make", arguments: ShippedPlugins.ids)
  func examples(id: String) throws {
    let outcomes = try ScriptPlugin(ShippedPlugins.sources(id)).runExamples()
    #expect(outcomes.count > 20)
    for outcome in outcomes { #expect(outcome.failures == [], "\(outcome.name)") }
  }

  @Test("pass their own tests", arguments: ShippedPlugins.ids)
  func tests(id: String) throws {
    let outcomes = try ScriptPlugin(ShippedPlugins.sources(id)).runTests()
    #expect(outcomes.count >= 5)
    for outcome in outcomes { #expect(outcome.failures == [], "\(outcome.name)") }
  }
}
