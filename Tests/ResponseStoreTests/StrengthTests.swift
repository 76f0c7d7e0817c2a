import Testing

@testable import ResponseStore

/// How strong a passphrase is said to be.
@Suite struct StrengthTests {
    @Test(
        arguments: [
            ("password1234", .veryWeak), ("adgangskode1", .veryWeak), ("aaaaaaaaaaaa", .veryWeak),
            ("abcdefghijkl", .veryWeak), ("qwertyuiopå1", .veryWeak), ("123456789012", .veryWeak),
            ("sommer2026!!", .veryWeak), ("P@ssw0rd2026", .veryWeak), ("mandag mandag", .veryWeak),
            ("stol stol stol stol", .veryWeak), ("Esbjerg12345", .veryWeak), ("", .veryWeak),
            ("kommune skridt", .veryWeak), ("gulerod 1987", .veryWeak),
            ("gulerod trompet", .weak), ("vindmølle trapez 7", .weak),
            ("gulerod trompet bakke", .good), ("fire små grønne stole", .strong),
            ("gulerod trompet bakke savl", .strong), ("correct horse battery staple", .strong),
            ("gult tæppe løber vest om åen", .strong), ("x7#Kq!v9Zr$2Lm", .strong),
            ("كرسي أخضر صغير جدا في البيت", .strong),
        ] as [(String, PassphraseStrength.Level)]
    )
    func `a passphrase is told how strong it is`(
        passphrase: String,
        level: PassphraseStrength.Level
    ) {
        let strength = PassphraseStrength(of: passphrase)
        #expect(strength.level == level, "\(passphrase): \(strength.bits) bits")
    }

    @Test(arguments: ["gulerod", "1234", "æøå", "sommer", "x"])
    func `a word more never makes it weaker`(word: String) {
        var passphrase = "trompet"
        var before = PassphraseStrength(of: passphrase).bits
        for extra in [word, "bakke", "savl"] {
            passphrase += " " + extra
            let after = PassphraseStrength(of: passphrase).bits
            #expect(after >= before, "\(passphrase)")
            before = after
        }
    }

    @Test func `a passphrase of any length is told at once`() {
        let long = String(repeating: "gulerod trompet ", count: 60)
        #expect(PassphraseStrength(of: long).level == .strong || long.count > 900)
    }

    @Test func `the rule and the estimate are two things: what is weak may be used`() {
        #expect(PassphraseRule.allows("password1234"))
        #expect(!PassphraseRule.allows("x7#Kq!v9Zr"))
    }
}
