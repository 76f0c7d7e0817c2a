import Glibc

/// The pieces of memory that glibc keeps apart so that threads need not wait for each other.
enum HeapArenas {
    /// `M_ARENA_MAX` of `malloc.h`, which Swift's module of glibc leaves out, as it does `mallopt`.
    private static let mostArenas: Int32 = -8

    /// Lets all threads share one, which must come before the first thread.
    ///
    /// A desk serves one person, and a laptop has little memory. Another C library goes without.
    static func share() {
        guard let symbol = dlsym(nil, "mallopt") else { return }
        typealias Option = @convention(c) (Int32, Int32) -> Int32
        _ = unsafeBitCast(symbol, to: Option.self)(mostArenas, 1)
    }
}
