import Glibc

extension Confinement {
  /// Whether the parent handed on nothing of its own: this is looked at, not brought about.
  static var emptySurroundings: ConfinementMeasure {
    var variables = 0
    while environ[variables] != nil { variables += 1 }
    // The three standard streams, which lead nowhere, and the two pipes.
    let descriptors = (0..<Int32(openFiles)).count { fcntl($0, F_GETFD) >= 0 }
    let isEmpty = variables <= 1 && descriptors <= 5
    return ConfinementMeasure(
      "sees nothing of its parent", isActive: isEmpty,
      detail: isEmpty
        ? "two pipes, and one variable that is always the same"
        : "\(variables) variables and \(descriptors) descriptors")
  }

  /// Leaves the folder the program was called in.
  static var ownFolder: ConfinementMeasure {
    ConfinementMeasure("works in no folder of yours", chdir("/") == 0 ? 0 : errno, "in /")
  }
}
