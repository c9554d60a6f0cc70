import LuaRuntime
import Testing

@Suite("Words looked up by their bytes")
struct WordTests {
  private static let words = [
    "met", "meta", "recommended", "recommends", "", "räumlich", "12345678",
  ]

  @Test("are found where they stand", arguments: words.indices)
  func found(index: Int) {
    #expect(LuaWords(Self.words).index(of: Self.words[index]) == index)
  }

  @Test(
    "are not taken for one another, however alike they begin",
    arguments: ["me", "metal", "met\0", "recommend", "recommendee", "123456789", "1234567", "\0"])
  func strangers(word: String) {
    #expect(LuaWords(Self.words).index(of: word) == nil)
  }
}
