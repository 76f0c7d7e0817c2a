import Testing

@testable import SyncProtocol

@Suite struct EnrolmentCodeTests {
    static let signs = Set("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    @Test func `a code is six groups of four of 32 signs nobody confuses`() {
        var generator = Sample.numbers(seed: 3)
        for _ in 0..<200 {
            let code = EnrolmentCode(using: &generator)
            let groups = code.text.split(separator: "-", omittingEmptySubsequences: false)
            #expect(groups.count == 6)
            #expect(groups.allSatisfy { $0.count == 4 && $0.allSatisfy(Self.signs.contains) })
            #expect(code.canonical.count == EnrolmentCode.length)
            #expect(EnrolmentCode(typed: code.text) == code)
        }
    }

    @Test func `every sign is as likely as the others at every place`() {
        var generator = Sample.numbers(seed: 4)
        let draws = 6_400
        var counts = [[Character: Int]](repeating: [:], count: EnrolmentCode.length)
        var seen: Set<EnrolmentCode> = []
        for _ in 0..<draws {
            let code = EnrolmentCode(using: &generator)
            seen.insert(code)
            for (place, sign) in code.canonical.enumerated() {
                counts[place][sign, default: 0] += 1
            }
        }
        #expect(seen.count == draws)
        // 5 bits at each of 24 places are the 120 bits promised; 200 expected, six sigma is 84.
        for place in counts {
            #expect(place.count == 32)
            #expect(place.values.allSatisfy { (116...284).contains($0) })
        }
    }

    @Test(arguments: [
        "0123-4567-89AB-CDEF-GHJK-MNPQ",
        "0123456789ABCDEFGHJKMNPQ",
        "0123 4567 89ab cdef ghjk mnpq",
        " 0123-4567-89ab-cdef-ghjk-mnpq\n",
        "O123-4567-89AB-CDEF-GHJK-MNPQ",
        "oi23-4567-89AB-CDEF-GHJK-MNPQ",
        "0L23-4567-89AB-CDEF-GHJK-MNPQ",
        "0l23–4567–89AB–CDEF–GHJK–MNPQ",
    ])
    func `what hands do to a code is forgiven`(typed: String) {
        #expect(EnrolmentCode(typed: typed)?.text == "0123-4567-89AB-CDEF-GHJK-MNPQ")
    }

    @Test(arguments: [
        "", "0123", "0123-4567-89AB-CDEF-GHJK-MNP", "0123-4567-89AB-CDEF-GHJK-MNPQR",
        "U123-4567-89AB-CDEF-GHJK-MNPQ", "æ123-4567-89AB-CDEF-GHJK-MNPQ",
        "0123_4567_89AB_CDEF_GHJK_MNPQ",
    ])
    func `what cannot be a code is none`(typed: String) {
        #expect(EnrolmentCode(typed: typed) == nil)
    }
}
