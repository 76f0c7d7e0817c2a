/// What is tried first: words people use for passphrases, in Danish and English, and rows of keys.
enum FirstGuesses {
    /// The place of each word in the list, from 0.
    static let rank: [String: Int] = Dictionary(
        words.enumerated().map { ($0.element, $0.offset) },
        uniquingKeysWith: min
    )

    /// The alphabet, the numbers and the rows of the keyboard.
    static let rows = [
        "abcdefghijklmnopqrstuvwxyzæøå", "01234567890", "qwertyuiopå", "asdfghjklæø", "zxcvbnm",
        "1qaz2wsx3edc4rfv5tgb", "qazwsxedcrfvtgb",
    ]

    private static let words = """
        password adgangskode kodeord passphrase adgangssætning hemmelig hemmeligt kode login admin
        velkommen welcome skridt kommune kommunen laptop computer bruger user test tester letmein
        iloveyou jegelskerdig jeg elsker dig love kærlighed sommer vinter forår efterår summer winter
        spring autumn danmark denmark dansk københavn aarhus odense aalborg esbjerg randers vejle
        brøndby fck agf liverpool arsenal chelsea barcelona fodbold football dragon monkey master
        shadow sunshine princess prinsesse superman batman pokemon starwars hello hej hejsa goddag
        mandag tirsdag onsdag torsdag fredag lørdag søndag monday tuesday wednesday thursday friday
        saturday sunday januar februar marts april maj juni juli august september oktober november
        december january february march may june july october hund kat kaffe øl chokolade skat mor far
        børn familie arbejde borger borgmester mentor sagsbehandler nissen jensen hansen nielsen
        pedersen andersen mette anne lars peter hus bil blomst rose solskin fisk en et og i at det er
        ikke min mit mine den der the and my is you min1 secret qwerty azerty abc abc123 sesam åbn dig
        """
        .split { $0 == " " || $0 == "\n" }
        .map(String.init)
}
