package import TimeKeeping

/// The bank holidays a workspace's deadlines were last told with, kept in its folder `.concord`.
///
/// It is a memory and no truth: without it nothing is lost but the comparison with what was before.
package struct CalendarMemory: Sendable {
  /// The file, which is a calendar file like any other.
  package let path: String
  private let folder: String

  package init(_ workspace: WorkspaceFolder) {
    folder = Paths.join(workspace.path, ".concord")
    path = Paths.join(folder, "calendar.json")
  }

  /// What is remembered; nil when that is nothing, or nothing that can be read.
  package func read() -> WorkingCalendar? {
    guard FolderListing.isFile(path) else { return nil }
    return (try? CalendarFile.read(path))?.value
  }

  /// Remembers a calendar, as the bytes of a calendar file.
  package func write(_ bytes: [UInt8]) throws(StoreError) {
    try LockedFolder.make(folder)
    let lock = try LockedFolder(folder)
    try FileWriter.replace(path, with: bytes, mode: 0o644) { () throws(StoreError) in }
    try lock.synchronise()
  }
}
