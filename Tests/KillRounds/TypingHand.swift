import Foundation
import SurveyDesk

/// Types answers at the child's terminal, says aloud how far they are, and dies when it is told to.
///
/// When the next line is asked for, the answer before it has been saved: that is the terminal's promise.
final class TypingHand {
    private var next: Int
    private let fate: String
    private let isHasty: Bool
    private var shown: [String] = []
    private var writes = 0
    private var isTyping = false

    init(next: Int, fate: String, isHasty: Bool) {
        self.next = next
        self.fate = fate
        self.isHasty = isHasty
    }

    /// The terminal of one visit.
    func lines() -> TerminalLines {
        shown = []
        return TerminalLines(
            show: { self.shown.append($0) },
            typed: { self.typed() }
        )
    }

    /// The visit has been finished, so its last write is done.
    func finished() {
        written()
    }

    private func typed() -> String? {
        written()
        let before = shown.joined(separator: "\n")
        shown = []
        let line = line(after: before)
        writes += 1
        if fate == "before:\(writes - 1)" { Self.die() }
        if fate == "crash:\(writes - 1)" { Self.crash() }
        return line
    }

    private func line(after shown: String) -> String {
        if shown.contains(KillForm.answer) { return "ja" }
        guard shown.contains(KillForm.question) else { return "1" }
        defer { next += 1 }
        isTyping = true
        Self.say("typing \(next)")
        if isHasty { Self.say("saved") }
        return "\(KillForm.answer)\(next)"
    }

    /// What was typed last is saved.
    private func written() {
        if isTyping, !isHasty { Self.say("saved") }
        isTyping = false
        if writes > 0, fate == "after:\(writes - 1)" { Self.die() }
    }

    /// Says a line at once: what is in a pipe outlives who wrote it.
    static func say(_ line: String) {
        let bytes = Array((line + "\n").utf8)
        _ = write(STDOUT_FILENO, bytes, bytes.count)
    }

    /// Without the account of it that Swift's runtime may be set to give, which takes half a second.
    private static func crash() {
        signal(SIGABRT, SIG_DFL)
        abort()
    }

    private static func die() {
        kill(getpid(), SIGKILL)
    }
}
