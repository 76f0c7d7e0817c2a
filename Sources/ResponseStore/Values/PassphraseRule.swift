/// What a passphrase must have at least, whatever its strength is said to be.
public enum PassphraseRule {
    /// Characters.
    public static let fewestCharacters = Passphrase.fewestCharacters
    /// Different ones among them.
    public static let fewestDifferent = Passphrase.fewestDifferent

    /// Whether a passphrase may be used.
    public static func allows(_ passphrase: String) -> Bool {
        Passphrase.isStrongEnough(passphrase)
    }
}
