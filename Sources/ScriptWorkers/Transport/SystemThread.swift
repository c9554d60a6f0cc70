import Glibc

/// A thread of the system, for work that waits and must not hold up Swift's own threads.
struct SystemThread: Sendable {
  private let handle: pthread_t

  private final class Work {
    let body: () -> Void
    init(_ body: @escaping () -> Void) { self.body = body }
  }

  /// Starts a thread with a stack of so many bytes; nil when the system has none to give.
  ///
  /// The stack is given and not left to the shell's limit: answers nest as deep as JSON may.
  init?(stackSize: UInt = 8 << 20, _ body: @escaping @Sendable () -> Void) {
    guard let handle = Self.start(stackSize: stackSize, Work(body)) else { return nil }
    self.handle = handle
  }

  /// Waits until the thread has ended; call it exactly once.
  func join() {
    pthread_join(handle, nil)
  }

  /// Runs the work on a thread with a stack of so many bytes and waits for it.
  ///
  /// The caller does nothing meanwhile, so the work need not be safe to share.
  /// - Returns: False where no such thread can be had; nothing was run then.
  static func runAndWait(stackSize: UInt, _ body: () -> Void) -> Bool {
    withoutActuallyEscaping(body) { body in
      guard let handle = start(stackSize: stackSize, Work(body)) else { return false }
      pthread_join(handle, nil)
      return true
    }
  }

  private static func start(stackSize: UInt, _ work: Work) -> pthread_t? {
    // The attributes have no initializer here: which module it belongs to depends on what else is
    // compiled in the same go.
    withUnsafeTemporaryAllocation(of: pthread_attr_t.self, capacity: 1) { room in
      guard let attributes = room.baseAddress else { return nil }
      pthread_attr_init(attributes)
      defer { pthread_attr_destroy(attributes) }
      pthread_attr_setstacksize(attributes, Int(stackSize))
      let reference = Unmanaged.passRetained(work)
      var handle: pthread_t = 0
      let refusal = pthread_create(
        &handle, attributes,
        { argument in
          if let argument { Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body() }
          return nil
        }, reference.toOpaque())
      if refusal == 0 { return handle }
      reference.release()
      return nil
    }
  }
}
