internal import Dispatch

/// Runs an actor on a queue of its own.
///
/// `curl_easy_perform` blocks its thread until the answer is there; on the cooperative pool it would
/// keep everybody else waiting.
final class QueueExecutor: SerialExecutor {
    private let queue: DispatchQueue

    init(label: String) {
        queue = DispatchQueue(label: label)
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }
}
