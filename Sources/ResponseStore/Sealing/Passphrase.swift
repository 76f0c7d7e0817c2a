internal import Foundation

/// The rule for passphrases, and what one is as bytes.
enum Passphrase {
    /// A stolen file can be tried offline for ever, half a second a guess: short ones do not last.
    static let fewestCharacters = 12
    static let fewestDifferent = 5

    static func isStrongEnough(_ passphrase: String) -> Bool {
        passphrase.count >= fewestCharacters && Set(passphrase).count >= fewestDifferent
    }

    /// UTF-8 in composed form: a terminal and a browser may hand over "å" differently.
    static func bytes(_ passphrase: String) -> [UInt8] {
        Array(passphrase.precomposedStringWithCanonicalMapping.utf8)
    }
}
