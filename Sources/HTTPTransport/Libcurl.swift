internal import CLibcurl

/// libcurl, loaded when the first transport is made and not before.
///
/// It brings thirty libraries along. Linked like any other library, all of them would be loaded by
/// every command, also by those that never ask a server anything, and cost each a fifth of its start.
enum Libcurl {
    /// Its functions, ready for use.
    static let functions = load("libcurl.so.4")

    /// Loads the library `name` and starts it.
    static func load(_ name: String) -> Result<skridt_curl, TransportError> {
        var functions = skridt_curl()
        guard skridt_curl_load(name, &functions) else {
            return .failure(TransportError(.noLibrary, server: "the server"))
        }
        let code = functions.global_init(Int(CURL_GLOBAL_DEFAULT))
        guard code == CURLE_OK else { return .failure(.cannotStart) }
        return .success(functions)
    }
}

extension TransportError {
    /// libcurl has no memory, or its TLS does not start.
    static let cannotStart = TransportError(
        .failed,
        server: "the server",
        code: Int(CURLE_FAILED_INIT.rawValue)
    )
}
