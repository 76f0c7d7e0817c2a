/// What a browser sent with a form, as `application/x-www-form-urlencoded`.
///
/// Both programs read the forms of ``FormField`` through it, so that they read them alike.
public struct SubmittedForm: Sendable {
    /// Names and values in the order sent.
    public private(set) var fields: [(name: String, value: String)]

    /// A form of given fields; none at all for a request that sends none.
    public init(fields: [(name: String, value: String)] = []) {
        self.fields = fields
    }

    /// The fields in `body`; `nil` if it is not UTF-8 once decoded.
    public init?(_ body: some Collection<UInt8>) {
        self.init()
        for pair in body.split(separator: UInt8(ascii: "&")) {
            let parts = pair.split(
                separator: UInt8(ascii: "="),
                maxSplits: 1,
                omittingEmptySubsequences: false
            )
            guard let name = Self.decode(parts[0]),
                let value = parts.count > 1 ? Self.decode(parts[1]) : ""
            else { return nil }
            fields.append((name, value))
        }
    }

    /// The first value of a field.
    public subscript(field: FormField) -> String? {
        fields.first { $0.name == field.rawValue }?.value
    }

    /// All values of a field, in the order sent.
    public func all(_ field: FormField) -> [String] {
        fields.filter { $0.name == field.rawValue }.map(\.value)
    }

    private static func decode(_ bytes: some Collection<UInt8>) -> String? {
        var decoded: [UInt8] = []
        var rest = Array(bytes)[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"): decoded.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let high = rest.popFirst().flatMap(digit),
                    let low = rest.popFirst().flatMap(digit)
                else { return nil }
                decoded.append(high << 4 | low)
            default: decoded.append(byte)
            }
        }
        return String(validating: decoded, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        Character(UnicodeScalar(byte)).hexDigitValue.map(UInt8.init)
    }
}
