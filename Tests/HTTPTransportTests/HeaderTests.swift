import Testing

@testable import HTTPTransport

@Suite struct HeaderTests {
    @Test func `names are compared without case, values kept as they are`() {
        var headers: HTTPHeaders = ["Content-Type": "Text/HTML", "Set-Cookie": "a=1"]
        headers.add(name: "set-cookie", value: "b=2")
        #expect(headers["content-TYPE"] == "Text/HTML")
        #expect(headers.values(of: "SET-COOKIE") == ["a=1", "b=2"])
        #expect(headers["Content"] == nil)
        headers["SET-Cookie"] = "c=3"
        #expect(headers.values(of: "set-cookie") == ["c=3"])
        headers["Content-Type"] = nil
        #expect(headers.fields.map(\.name) == ["SET-Cookie"])
    }

    @Test(arguments: [
        ("Retry-After: 30\r\n", "Retry-After", "30"),
        ("retry-after:30\r\n", "retry-after", "30"),
        ("A:  b: c \t\r\n", "A", "b: c"),
        ("Empty:\r\n", "Empty", ""),
    ])
    func `a line is a name and a value`(line: String, name: String, value: String) {
        #expect(Transfer.field(in: line) == HTTPHeaders.Field(name: name, value: value))
    }

    @Test(arguments: ["\r\n", "", "no colon\r\n", ": no name\r\n"])
    func `a line that is no field is none`(line: String) {
        #expect(Transfer.field(in: line) == nil)
    }

    @Test func `a second status line begins anew`() {
        let transfer = Transfer(limit: 10, cancellation: Cancellation())
        for line in ["HTTP/1.1 100 Continue", "X: 1", "", "HTTP/1.1 200 OK", "Y: 2"] {
            var bytes = Array((line + "\r\n").utf8)
            bytes.withUnsafeMutableBytes {
                transfer.take(headerLine: UnsafeRawBufferPointer($0))
            }
        }
        #expect(transfer.headers.fields == [HTTPHeaders.Field(name: "Y", value: "2")])
    }

    @Test(arguments: TransportError.Kind.allCases)
    func `every error is a sentence that says what to do`(kind: TransportError.Kind) {
        let text = TransportError(kind, server: "skridt.example:8443", code: 7).description
        #expect(text.hasSuffix("."))
        #expect(text.contains("skridt.example:8443") || kind == .badAuthority)
        #expect(!text.contains("TransportError"))
    }
}
