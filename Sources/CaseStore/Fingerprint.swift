import Glibc

/// What a file was like when it was read, to tell later whether it was changed.
package struct Fingerprint: Hashable, Sendable {
  package let size: Int
  /// The time of the last change, in seconds and nanoseconds.
  package let seconds: Int
  package let nanoseconds: Int
  /// A 64-bit FNV-1a hash of the bytes.
  package let hash: UInt64

  init(status: stat, bytes: [UInt8]) {
    size = bytes.count
    seconds = status.st_mtim.tv_sec
    nanoseconds = status.st_mtim.tv_nsec
    hash = bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
