import Foundation

/// Copies of the program's memory that the system writes when it crashes.
enum CoreDumps {
    /// Forbids them: passphrase, keys and answers are in that memory.
    static func forbid() {
        var none = rlimit(rlim_cur: 0, rlim_max: 0)
        setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    }
}
