import Logging

extension Logger {
    /// Notes a failure for the operator: its kind, and for our own errors their sentence, which
    /// names files and causes but never a person or an answer.
    func note(_ error: any Error, during what: String) {
        guard let known = error as? ServerError else {
            let kind = String(describing: type(of: error))
            return self.error("\(what) failed", metadata: ["error.type": .string(kind)])
        }
        let metadata: Metadata = ["error.message": .string(known.message)]
        guard known == .storageFull else {
            return self.error("\(what) failed", metadata: metadata)
        }
        critical("the disk is full: nothing can be taken in", metadata: metadata)
    }
}
