import Foundation

/// A key that is no character, by its code point in W3C WebDriver.
enum Key: String {
    case backspace = "\u{E003}"
    case tab = "\u{E004}"
    case enter = "\u{E007}"
    case space = " "
    case left = "\u{E012}"
    case up = "\u{E013}"
    case right = "\u{E014}"
    case down = "\u{E015}"
}

extension Browser {
    /// Presses and lets go of one key.
    func press(_ key: Key) async throws {
        try await type(key.rawValue)
    }

    /// Presses Shift and Tab.
    func pressBackwardsTab() async throws {
        try await perform(
            [("keyDown", "\u{E008}")] + strokes(Key.tab.rawValue) + [("keyUp", "\u{E008}")]
        )
    }

    /// Types a text into whatever has the focus.
    func type(_ text: String) async throws {
        try await perform(strokes(text))
    }

    /// Presses Tab until the element in focus matches a CSS selector.
    ///
    /// - Parameter selector: what is looked for.
    /// - Throws: ``KeyboardError`` if 60 presses do not lead there.
    func tab(to selector: String) async throws {
        for _ in 0..<60 {
            if try await hasFocus(selector) { return }
            try await press(.tab)
        }
        throw KeyboardError(selector: selector, page: try await address)
    }

    /// Whether the element in focus matches a CSS selector.
    func hasFocus(_ selector: String) async throws -> Bool {
        let script = "return document.activeElement.matches(arguments[0])"
        return try await run(script, .string(selector)).bool ?? false
    }

    /// Presses Enter and waits for the page it leads to.
    func enter() async throws {
        try await leaving { try await press(.enter) }
    }

    /// Does something that leads to another page, and waits until that page is there.
    func leaving(_ action: () async throws -> Void) async throws {
        try await run("window.isLeftBehind = true")
        try await action()
        try await eventually("a new page after \(try await address)") {
            // While the pages change there is no document to ask.
            let script = "return !window.isLeftBehind && document.readyState === 'complete'"
            return (try? await run(script).bool) ?? false
        }
    }

    private func strokes(_ text: String) -> [(String, String)] {
        text.flatMap { [("keyDown", String($0)), ("keyUp", String($0))] }
    }

    private func perform(_ strokes: [(String, String)]) async throws {
        let actions = strokes.map { type, value -> JSON in
            ["type": .string(type), "value": .string(value)]
        }
        let keyboard: JSON = ["type": "key", "id": "keyboard", "actions": .array(actions)]
        try await command("/actions", ["actions": [keyboard]])
    }
}

/// An element the keyboard does not reach.
struct KeyboardError: Error, CustomStringConvertible {
    let selector: String
    let page: String

    var description: String { "on \(page) the keyboard does not reach \(selector)" }
}
