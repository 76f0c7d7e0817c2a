import Foundation

/// A planted text, and the forms in which it could stand in a file: as it is, in UTF-16, escaped for JSON,
/// and in base64 wherever in a longer text it begins.
struct Canary: Sendable, Hashable {
    let text: String

    /// Two hundred invented ones: names, civil numbers (day + 60), answers and free texts, Danish and
    /// Arabic, that stand nowhere else.
    static let all: [Canary] = (0..<200).map { number in
        let digits = String(7_919 * (number + 13))
        let text =
            switch number % 5 {
            case 0: "Ærlinge Østergård-\(digits) Åbysen"
            case 1:
                "\(61 + number % 31)0\(1 + number % 9)\(10 + number % 80)-\(digits.suffix(4))\(number)"
            case 2: "Jeg har prøvet at ringe til \(digits) mennesker i går"
            case 3: "ليلى التجريبية \(digits) السلام"
            default: "svar-\(digits)-kanariefugl"
            }
        return Canary(text: text)
    }

    /// The bytes to look for.
    var forms: [Data] {
        let plain = Data(text.utf8)
        let little = text.data(using: .utf16LittleEndian) ?? Data()
        let big = text.data(using: .utf16BigEndian) ?? Data()
        return [plain, little, big, escaped] + base64(plain)
    }

    /// As JSON may write it: every character beyond ASCII as `\uXXXX`.
    private var escaped: Data {
        let units = text.utf16.map { unit -> String in
            if unit < 0x80 { return String(Unicode.Scalar(UInt8(unit))) }
            let digits = String(unit, radix: 16)
            return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
        return Data(units.joined().utf8)
    }

    /// The inner part of the base64 of a longer text that holds this one at any of three places.
    private func base64(_ plain: Data) -> [Data] {
        (0..<3).map { offset in
            let padded = Data(repeating: 0, count: offset) + plain
            let whole = padded.prefix(padded.count / 3 * 3)
            return Data(whole.base64EncodedData().dropFirst(offset == 0 ? 0 : 4))
        }
    }
}

extension Folder {
    /// How many of `canaries` stand, in any of their forms, in a file of the folder or in its name.
    func sightings(of canaries: [Canary]) throws -> Int {
        let net = CanaryNet(canaries)
        var seen: Set<Canary> = []
        for name in try names() {
            let file = try Data(contentsOf: URL(fileURLWithPath: path + "/" + name))
            seen.formUnion(net.caught(in: [UInt8](file) + [0] + Array(name.utf8)))
        }
        return seen.count
    }
}

/// Looks for many texts in one pass, by their first eight bytes: the files are long.
private struct CanaryNet {
    private var forms: [UInt64: [(bytes: [UInt8], canary: Canary)]] = [:]

    init(_ canaries: [Canary]) {
        for canary in canaries {
            for form in canary.forms {
                let bytes = [UInt8](form)
                let head = bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
                forms[head, default: []].append((bytes, canary))
            }
        }
    }

    func caught(in file: [UInt8]) -> Set<Canary> {
        var caught: Set<Canary> = []
        var head: UInt64 = 0
        for (index, byte) in file.enumerated() {
            head = head << 8 | UInt64(byte)
            guard index >= 7, let found = forms[head] else { continue }
            for (bytes, canary) in found where file[(index - 7)...].starts(with: bytes) {
                caught.insert(canary)
            }
        }
        return caught
    }
}
