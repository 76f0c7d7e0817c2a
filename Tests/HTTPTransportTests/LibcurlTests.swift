import Testing

@testable import HTTPTransport

@Suite struct LibcurlTests {
    @Test(arguments: ["libskridt-nowhere.so", "libz.so.1"])
    func `a library that is not there, or is not libcurl, is said in words`(name: String) {
        let sentence = """
            Without libcurl the server cannot be asked. Install it (on Debian: apt install libcurl4) \
            and try again.
            """
        #expect(throws: TransportError(.noLibrary, server: "the server")) {
            _ = try Libcurl.load(name).get()
        }
        #expect(TransportError(.noLibrary, server: "the server").description == sentence)
    }

    @Test func `libcurl itself is found and starts`() throws {
        _ = try Libcurl.load("libcurl.so.4").get()
    }
}
