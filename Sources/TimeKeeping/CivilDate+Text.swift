extension CivilDate {
  /// Reads `YYYY-MM-DD` in ASCII digits and nothing else: no spaces, signs, short years or times.
  package init?(iso text: some StringProtocol) {
    self.init(utf8: text.utf8)
  }

  /// Reads the bytes of `YYYY-MM-DD`; see ``init(iso:)``.
  package init?(utf8 bytes: some Collection<UInt8>) {
    if let date = bytes.withContiguousStorageIfAvailable({ CivilDate(utf8: $0) }) {
      guard let date else { return nil }
      self = date
    } else {
      // One byte more than a date has is enough to refuse a longer text.
      let copy = Array(bytes.prefix(Self.isoLength + 1))
      guard let date = copy.withUnsafeBufferPointer({ CivilDate(utf8: $0) }) else { return nil }
      self = date
    }
  }

  /// Reads the bytes of `YYYY-MM-DD` in place; the buffer is not kept.
  package init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == Self.isoLength, bytes[4] == UInt8(ascii: "-"),
      bytes[7] == UInt8(ascii: "-"),
      let year = Self.number(bytes, 0..<4), let month = Self.number(bytes, 5..<7),
      let day = Self.number(bytes, 8..<10)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private static var isoLength: Int { 10 }

  private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ places: Range<Int>) -> Int? {
    var value = 0
    for place in places {
      let digit = bytes[place] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      value = value &* 10 &+ Int(digit)
    }
    return value
  }

  /// The form for data, `2026-04-14`.
  package var iso: String {
    let (year, month, day) = parts
    return String(unsafeUninitializedCapacity: Self.isoLength) { buffer in
      func write(_ value: Int, at index: Int) { buffer[index] = UInt8(48 + value % 10) }
      write(year / 1_000, at: 0)
      write(year / 100, at: 1)
      write(year / 10, at: 2)
      write(year, at: 3)
      buffer[4] = UInt8(ascii: "-")
      write(month / 10, at: 5)
      write(month, at: 6)
      buffer[7] = UInt8(ascii: "-")
      write(day / 10, at: 8)
      write(day, at: 9)
      return Self.isoLength
    }
  }

  /// The form for people, "14 April 2026".
  package var long: String {
    let (year, month, day) = parts
    return "\(day) \(Month.name(month)) \(year)"
  }

  /// The form for people who may want to recount, "Tuesday 14 April 2026".
  package var withWeekday: String { "\(weekday.name) \(long)" }
}

extension CivilDate: CustomStringConvertible {
  package var description: String { iso }
}

extension CivilDate: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let date = CivilDate(iso: text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "a date such as 2026-04-14 is needed, not “\(text)”")
    }
    self = date
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso)
  }
}
