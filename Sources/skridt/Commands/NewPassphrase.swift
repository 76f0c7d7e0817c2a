import ResponseStore

/// Chooses a passphrase: says what it is for, and how strong the one typed is.
struct NewPassphrase {
    let options: PassphraseOptions

    /// A passphrase that may be used, typed twice where somebody types.
    ///
    /// - Parameter explaining: whether to say first what it protects.
    /// - Returns: the passphrase.
    /// - Throws: ``Failure``.
    func chosen(explaining: Bool) throws -> String {
        let isTyped = options.passphraseFile == nil && Console.isInteractive
        if isTyped, explaining { Console.say(Self.explanation) }
        let first = try options.source.read(prompt: "Choose a passphrase: ")
        guard PassphraseRule.allows(first) else { throw Failure(StoreError.weakPassphrase) }
        Console.say(Self.words(PassphraseStrength(of: first).level))
        guard isTyped else { return first }
        guard try options.source.read(prompt: "The same again: ") == first else {
            throw Failure(.notPermitted, "the two passphrases differ; nothing was changed.")
        }
        return first
    }

    static let explanation = """
        The passphrase protects what is on this laptop: the names of your citizens, and their answers. \
        Whoever finds the laptop can read nothing without it, and nor can you. Four ordinary words that \
        do not belong together make a good one. Do not use one you use elsewhere.
        """

    /// The strength in words.
    static func words(_ level: PassphraseStrength.Level) -> String {
        switch level {
        case .veryWeak:
            "This passphrase is very easy to guess. Better: four ordinary words that do not belong "
                + "together."
        case .weak:
            "This passphrase is rather easy to guess. A word or two more would make it good."
        case .good: "This passphrase is good."
        case .strong: "This passphrase is strong."
        }
    }
}
