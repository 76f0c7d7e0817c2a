import Foundation
import Glibc
import Synchronization

/// A child process, its lines, and its end.
struct Victim {
    private let process: pid_t
    private let pipe: Int32

    /// Starts the program with these arguments; `nil` if the system does not let us.
    ///
    /// One at a time: another child that got hold of this one's pipe would keep it open.
    init?(_ program: String, _ arguments: [String]) {
        let made = Self.starting.withLock { _ in Self.start(program, arguments) }
        guard let made else { return nil }
        (process, pipe) = made
    }

    private static let starting = Mutex(())

    private static func start(
        _ program: String,
        _ arguments: [String]
    ) -> (process: pid_t, pipe: Int32)? {
        var ends: [Int32] = [-1, -1]
        guard Glibc.pipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
        var words = ([program] + arguments).map { strdup($0) }
        defer { for word in words { free(word) } }
        words.append(nil)
        var started: pid_t = 0
        let code = posix_spawn(&started, program, &actions, nil, words, environ)
        close(ends[1])
        guard code == 0 else {
            close(ends[0])
            return nil
        }
        return (started, ends[0])
    }

    /// Hears the child to its end, and brings that about as its fate has it.
    ///
    /// - Returns: whether it was killed, and every whole line it said.
    func lines(until fate: Fate) -> (isKilled: Bool, lines: [String]) {
        var bytes: [UInt8] = []
        var isStruck = strike(fate, at: 0)
        var chunk = [UInt8](repeating: 0, count: 4_096)
        while true {
            let count = read(pipe, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            bytes += chunk[..<count]
            if !isStruck { isStruck = strike(fate, at: bytes.count { $0 == 10 }) }
        }
        close(pipe)
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        let whole = bytes.split(separator: 10, omittingEmptySubsequences: false).dropLast()
        return (
            [SIGKILL, SIGABRT].contains(status & 0x7F),
            whole.map { String(decoding: $0, as: UTF8.self) }
        )
    }

    private func strike(_ fate: Fate, at line: Int) -> Bool {
        guard case .struck(let wanted, let pause) = fate, line >= wanted else { return false }
        usleep(pause)
        kill(process, SIGKILL)
        return true
    }
}
