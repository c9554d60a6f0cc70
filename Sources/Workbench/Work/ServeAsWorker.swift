import ScriptWorkers

extension Workbench {
  /// The hidden first argument that makes a process a worker.
  package static var workerArgument: String { ScriptHost.argument }

  /// Turns this process into a worker that answers its parent until the parent is gone.
  package static func serveAsWorker() -> Never {
    WorkerHarness.run(prepare: WorkerSession.prepareProcess) { measures in
      let session = WorkerSession(confinement: measures)
      return { request, progress in try session.answer(request, progress: progress) }
    }
  }
}
