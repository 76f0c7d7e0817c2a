extension Law {
    /// Law G: *Once the faults have ended, the queue of every laptop is empty within 60 simulated seconds and
    /// three attempts.*
    ///
    /// What the server itself breaks at stays in the queue, where it is seen; the others go past it.
    static func laggards(in history: History) -> [String] {
        history.recoveries.compactMap { recovery in
            guard let time = recovery.time else {
                return
                    "laptop \(recovery.laptop) did not empty its queue in \(recovery.attempts) attempts"
            }
            guard recovery.attempts > attempts || time > seconds * .second else { return nil }
            return
                "laptop \(recovery.laptop) took \(recovery.attempts) attempts and \(time / .second) s"
        }
    }

    /// Attempts a laptop has.
    static let attempts = 3
    /// Seconds a laptop has.
    static let seconds = 60
}
