public import FoundationEssentials

extension ResponseStore {
    /// Where the laptop's chain stands.
    public func chain() async throws(StoreError) -> ChainPosition {
        try await perform { db, keys in
            let (_, chain) = try Chain.current(db, keys: keys)
            return ChainPosition(incarnation: chain.incarnation, sequence: chain.sequence)
        }
    }

    /// Begins another life of the store, with a chain of its own; the one it has goes on as it is.
    ///
    /// For a store that turns out to be a copy: what it writes next must not take a place in the
    /// chain that another submission has.
    public func beginIncarnation(_ incarnation: UUID) async throws(StoreError) {
        try await perform { db, keys in
            try Chain.begin(incarnation, in: db, keys: keys)
        }
    }
}
