import SyncProtocol

extension LaptopPolicy {
    /// Minutes after which a desk may lock itself.
    static let lockMinutes = 1...120
    /// Days a submission may stay on the laptop after it is safe.
    static let retentionLimits = 30...365

    /// Makes sure that no policy leaves a desk open or lets a laptop forget too early.
    func check() throws(ServerError) {
        guard Self.lockMinutes.contains(lockAfterMinutes),
            Self.retentionLimits.contains(retentionDays)
        else { throw .badPolicy }
    }
}
