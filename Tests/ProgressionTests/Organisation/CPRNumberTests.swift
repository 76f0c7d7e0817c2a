import Progression
import Testing

@Suite struct CPRNumberTests {
    @Test(arguments: ["611280-1111", "6112801111", " 611280 1111", "611280\u{2013}1111"])
    func `a number is read however it is written, and shown masked`(text: String) throws {
        let number = try CPRNumber(text, allowsTesting: true)
        #expect(number.digits == "6112801111")
        #expect(number.masked == "611280-****")
        #expect(number.isForTesting)
    }

    @Test(arguments: [
        ("", CPRFault.notTenDigits), ("611280-111", .notTenDigits), ("611280-11111", .notTenDigits),
        ("611280x1111", .notTenDigits), ("\u{661}11280-1111", .notTenDigits),
        ("001280-1111", .noSuchDate), ("321280-1111", .noSuchDate), ("011380-1111", .noSuchDate),
        ("310480-1111", .noSuchDate), ("921280-1111", .noSuchDate), ("601280-1111", .noSuchDate),
    ])
    func `what is no number is refused with its reason`(text: String, fault: CPRFault) {
        #expect(throws: fault) { try CPRNumber(text, allowsTesting: true) }
    }

    /// The seventh digit tells the century, and with it which years have a 29 February.
    @Test(arguments: [
        ("890200-0111", false), ("890200-3111", false), ("890200-4111", true),
        ("890237-4111", false), ("890236-4111", true), ("890236-9111", true),
        ("890237-9111", false), ("890256-5111", true), ("890258-5111", false),
        ("890260-8111", true), ("890296-9111", true),
    ])
    func `a leap day is one in its own century only`(text: String, isDate: Bool) {
        let number = try? CPRNumber(text, allowsTesting: true)
        #expect((number != nil) == isDate)
    }

    @Test func `a number that is nobody's belongs to trying out alone`() {
        #expect(throws: CPRFault.forTesting) { try CPRNumber("611280-1111") }
    }

    /// The weighted sum of 610180-0003 is 85, which leaves 8.
    @Test func `the check by modulus 11 is a second look, no condition`() throws {
        #expect(try CPRNumber("610180-0003", allowsTesting: true).passesCheck == false)
        let passing = (0...9999).compactMap { last -> CPRNumber? in
            let text = String(last)
            let digits = String(repeating: "0", count: 4 - text.count) + text
            let number = try? CPRNumber("610180" + digits, allowsTesting: true)
            return number.flatMap { $0.passesCheck ? $0 : nil }
        }
        // About one in eleven.
        #expect((850...950).contains(passing.count))
        let sums = passing.map { number in
            zip(number.digits.compactMap(\.wholeNumberValue), [4, 3, 2, 7, 6, 5, 4, 3, 2, 1])
                .map { $0 * $1 }.reduce(0, +) % 11
        }
        #expect(sums.allSatisfy { $0 == 0 })
    }
}
