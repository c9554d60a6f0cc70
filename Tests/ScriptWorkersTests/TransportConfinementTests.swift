import ScriptWorkers
import Testing

struct TransportConfinementTests {
  @Test func `A worker says which measures are active`() throws {
    let worker = try TransportFixture.worker("measures")
    #expect(
      try TransportFixture.answer("", from: worker) == """
        ends with its parent: true
        gains no privileges: true
        cannot be inspected: true
        leaves no memory dump: true
        writes no files: true
        opens few files: true
        memory is bounded: true
        reads no files: false
        few system calls: false
        """)
  }

  @Test func `A worker sees no environment and no descriptor of its parent`() throws {
    let worker = try TransportFixture.worker("surroundings")
    #expect(
      try TransportFixture.answer("", from: worker)
        == "SWIFT_BACKTRACE=enable=no, 0 other descriptors")
  }

  @Test func `A worker that writes a file is ended`() throws {
    let worker = try TransportFixture.worker()
    let error = #expect(throws: WorkerError.self) {
      try TransportFixture.answer("write", from: worker)
    }
    #expect(
      error?.message
        == "the worker ended before it answered: signal 25 (it tried to write a file)")
  }

  @Test func `A worker started with a small stack works on a larger one`() throws {
    let worker = try TransportFixture.worker("small-stack")
    #expect(try TransportFixture.answer("", from: worker) == "50000")
  }
}
