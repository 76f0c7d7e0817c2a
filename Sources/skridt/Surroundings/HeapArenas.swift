import Glibc

/// The pieces of memory that glibc keeps apart so that threads need not wait for each other.
enum HeapArenas {
    /// `M_ARENA_MAX` and `M_TRIM_THRESHOLD` of `malloc.h`, which Swift's module of glibc leaves out, as it
    /// does `mallopt`.
    private static let (mostArenas, trimThreshold): (Int32, Int32) = (-8, -1)

    /// Lets all threads share one, and gives back what is free at its end from 128 KiB on, which must come
    /// before the first thread.
    ///
    /// A desk serves one person, and a laptop has little memory. Another C library goes without.
    static func share() {
        guard let symbol = dlsym(nil, "mallopt") else { return }
        typealias Option = @convention(c) (Int32, Int32) -> Int32
        let set = unsafeBitCast(symbol, to: Option.self)
        _ = set(mostArenas, 1)
        // Said once, it no longer grows by itself with the largest piece that was ever freed.
        _ = set(trimThreshold, 128 << 10)
    }
}
