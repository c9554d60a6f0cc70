/// What was found out about a procedure by looking at everything that can happen under it.
package struct SoundnessReport: Hashable, Sendable, Codable {
  /// The procedure's id.
  package var procedure: String
  package var title: String
  /// How many states of a case were looked at.
  package var states: Int
  /// How many moves between them.
  package var moves: Int
  /// How many stories were played through the replay itself, to show that they can happen.
  package var played: Int
  /// One for each property, in their order.
  package var findings: [Finding]

  package var isRefuted: Bool { findings.contains { $0.verdict == .refuted } }

  package enum Property: String, Sendable, Codable, CaseIterable {
    case reachable
    case ends
    case exits
    case actors
    case length
    case clocks

    package var title: String {
      switch self {
      case .reachable: "every stage can be reached"
      case .ends: "every case can end"
      case .exits: "every way on can be taken"
      case .actors: "every stage has somebody to handle it"
      case .length: "the longest time is known"
      case .clocks: "every time limit can begin and end"
      }
    }
  }

  package enum Verdict: String, Sendable, Codable, CaseIterable {
    case proved
    /// The text leaves it open; nothing is wrong with how it was encoded.
    case open
    /// It could be shown neither way.
    case unknown
    case refuted

    /// The one that weighs more.
    func joined(with other: Verdict) -> Verdict {
      let order = Self.allCases
      return (order.firstIndex(of: self) ?? 0) < (order.firstIndex(of: other) ?? 0) ? other : self
    }
  }

  /// How it stands with one property.
  package struct Finding: Hashable, Sendable, Codable {
    package var property: Property
    package var verdict: Verdict
    /// How it was shown, or how it stands, in a few words.
    package var words: String
    /// What keeps it from being proved, the worst first.
    package var points: [Point]
  }

  /// One thing that is not as it should be, or not known to be.
  package struct Point: Hashable, Sendable, Codable {
    package var verdict: Verdict
    /// The stage, or `stage.exit`, it is about; nil for the whole procedure.
    package var subject: String?
    package var text: String
    /// The shortest story that leads there, one sentence each; empty when it takes none.
    package var story: [String]

    init(
      _ verdict: Verdict, _ text: String, about subject: String? = nil, story: [String] = []
    ) {
      self.verdict = verdict
      self.subject = subject
      self.text = text
      self.story = story
    }
  }
}

extension SoundnessReport.Finding {
  /// A finding whose verdict is the worst of its points; proved when there are none.
  init(
    _ property: SoundnessReport.Property, _ words: String, _ points: [SoundnessReport.Point]
  ) {
    self.property = property
    self.words = words
    verdict = points.reduce(.proved) { $0.joined(with: $1.verdict) }
    let order: [SoundnessReport.Verdict] = [.refuted, .unknown, .open, .proved]
    self.points = order.flatMap { verdict in points.filter { $0.verdict == verdict } }
  }
}
