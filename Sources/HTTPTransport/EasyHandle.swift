internal import CLibcurl
internal import FoundationEssentials

/// One libcurl easy handle with the connections it keeps open; exactly one owner.
struct EasyHandle: ~Copyable {
    private let curl: skridt_curl
    private let handle: UnsafeMutableRawPointer

    /// A fresh handle; `nil` if libcurl has no memory.
    init?(of curl: skridt_curl) {
        guard let handle = curl.easy_init() else { return nil }
        self.curl = curl
        self.handle = handle
    }

    deinit {
        curl.easy_cleanup(handle)
    }

    /// Runs one request; blocks until it has ended.
    borrowing func perform(
        _ request: HTTPRequest,
        trust: Trust,
        version: HTTPVersion,
        into transfer: Transfer
    ) -> CURLcode {
        curl.easy_reset(handle)  // keeps connections, TLS sessions and resolved names
        let list = headerList(of: request)
        defer { curl.slist_free_all(list) }
        let configured = first(
            setAddress(of: request, version: version),
            setLimits(request.limits),
            setTrust(trust),
            setCallbacks(into: transfer),
            skridt_curl_set_headers(curl, handle, list)
        )
        guard configured == CURLE_OK else { return configured }
        return withExtendedLifetime(transfer) { performSending(request) }
    }

    /// The status of the answer.
    var status: Int { long(CURLINFO_RESPONSE_CODE) }

    /// Connections made for the last request: 0 when one was used again.
    var connectionsMade: Int { long(CURLINFO_NUM_CONNECTS) }

    /// Whether the last request had a connection to talk over.
    var wasConnected: Bool {
        var microseconds: curl_off_t = 0
        _ = skridt_curl_get_size(curl, handle, CURLINFO_PRETRANSFER_TIME_T, &microseconds)
        return microseconds > 0
    }

    private func long(_ info: CURLINFO) -> Int {
        var value = 0
        _ = skridt_curl_get_long(curl, handle, info, &value)
        return value
    }

    // MARK: - Options

    private func setAddress(of request: HTTPRequest, version: HTTPVersion) -> CURLcode {
        let protocols = request.allowsLoopbackHTTP ? "http,https" : "https"
        return first(
            skridt_curl_set_string(curl, handle, CURLOPT_URL, request.url),
            skridt_curl_set_string(curl, handle, CURLOPT_PROTOCOLS_STR, protocols),
            skridt_curl_set_long(curl, handle, CURLOPT_FOLLOWLOCATION, 0),
            // An empty name: proxies named in the environment are not for us.
            skridt_curl_set_string(curl, handle, CURLOPT_PROXY, ""),
            skridt_curl_set_long(curl, handle, CURLOPT_HTTP_VERSION, version.option)
        )
    }

    private func setLimits(_ limits: HTTPLimits) -> CURLcode {
        first(
            skridt_curl_set_long(curl, handle, CURLOPT_NOSIGNAL, 1),
            skridt_curl_set_long(
                curl,
                handle,
                CURLOPT_CONNECTTIMEOUT_MS,
                limits.connect.milliseconds
            ),
            skridt_curl_set_long(curl, handle, CURLOPT_TIMEOUT_MS, limits.total.milliseconds),
            skridt_curl_set_long(curl, handle, CURLOPT_LOW_SPEED_LIMIT, 10),
            skridt_curl_set_long(
                curl,
                handle,
                CURLOPT_LOW_SPEED_TIME,
                max(1, limits.stall.milliseconds / 1_000)
            )
        )
    }

    private func setTrust(_ trust: Trust) -> CURLcode {
        let checked = first(
            skridt_curl_set_long(curl, handle, CURLOPT_SSL_VERIFYPEER, 1),
            skridt_curl_set_long(curl, handle, CURLOPT_SSL_VERIFYHOST, 2),
            skridt_curl_set_long(curl, handle, CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
        )
        switch trust {
        case .system:
            return checked
        case .authorityFile(let path):
            return first(
                checked,
                // Without this the system's folder of authorities would still be trusted.
                skridt_curl_set_string(curl, handle, CURLOPT_CAPATH, nil),
                skridt_curl_set_string(curl, handle, CURLOPT_CAINFO, path)
            )
        case .authority(let pem):
            return first(
                checked,
                skridt_curl_set_string(curl, handle, CURLOPT_CAPATH, nil),
                skridt_curl_set_string(curl, handle, CURLOPT_CAINFO, nil),
                pem.withUnsafeBytes { bytes in
                    skridt_curl_set_blob(
                        curl,
                        handle,
                        CURLOPT_CAINFO_BLOB,
                        bytes.baseAddress,
                        bytes.count
                    )
                }
            )
        }
    }

    private func setCallbacks(into transfer: Transfer) -> CURLcode {
        let context = Unmanaged.passUnretained(transfer).toOpaque()
        return first(
            skridt_curl_set_body_callback(curl, handle, Self.bodyArrived, context),
            skridt_curl_set_header_callback(curl, handle, Self.headerArrived, context),
            skridt_curl_set_progress_callback(curl, handle, Self.progressMade, context)
        )
    }

    private func performSending(_ request: HTTPRequest) -> CURLcode {
        var body = request.body
        if body == nil, request.method == .post || request.method == .put { body = Data() }
        guard let body else {
            let verb = skridt_curl_set_string(
                curl,
                handle,
                CURLOPT_CUSTOMREQUEST,
                request.method.rawValue
            )
            return verb == CURLE_OK ? curl.easy_perform(handle) : verb
        }
        return body.withUnsafeBytes { bytes in
            let set = first(
                skridt_curl_set_long(curl, handle, CURLOPT_POST, 1),
                skridt_curl_set_size(
                    curl,
                    handle,
                    CURLOPT_POSTFIELDSIZE_LARGE,
                    curl_off_t(bytes.count)
                ),
                // libcurl only reads; it takes no copy, so the bytes must outlive the request.
                skridt_curl_set_pointer(
                    curl,
                    handle,
                    CURLOPT_POSTFIELDS,
                    UnsafeMutableRawPointer(mutating: bytes.baseAddress)
                ),
                skridt_curl_set_string(curl, handle, CURLOPT_CUSTOMREQUEST, request.method.rawValue)
            )
            return set == CURLE_OK ? curl.easy_perform(handle) : set
        }
    }

    private func headerList(of request: HTTPRequest) -> UnsafeMutablePointer<curl_slist>? {
        // No waiting for `100 Continue`, which would cost a second at servers that do not send it.
        var list = curl.slist_append(nil, "Expect:")
        if request.body != nil, request.headers["content-type"] == nil {
            list = curl.slist_append(list, "Content-Type: application/octet-stream")
        }
        for field in request.headers.fields {
            list = curl.slist_append(list, "\(field.name): \(field.value)")
        }
        return list
    }

    private func first(_ codes: CURLcode...) -> CURLcode {
        codes.first { $0 != CURLE_OK } ?? CURLE_OK
    }

    // MARK: - Callbacks

    private static let bodyArrived: curl_write_callback = { bytes, size, count, context in
        guard let context else { return 0 }
        let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
        let piece = UnsafeRawBufferPointer(start: bytes, count: size * count)
        return transfer.take(body: piece) ? size * count : 0
    }

    private static let headerArrived: curl_write_callback = { bytes, size, count, context in
        guard let context else { return 0 }
        let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
        transfer.take(headerLine: UnsafeRawBufferPointer(start: bytes, count: size * count))
        return size * count
    }

    private static let progressMade: curl_xferinfo_callback = { context, _, _, _, _ in
        guard let context else { return 1 }
        return Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue().isCancelled ? 1 : 0
    }
}

/// Which HTTP is spoken.
///
/// Always 1.1: libcurl's own choice, HTTP/2, makes the server end the connection after some two
/// hundred requests in half a minute (GOAWAY, ENHANCE_YOUR_CALM). The other case is for the test
/// that shows the choice matters.
enum HTTPVersion {
    case oneOne
    case chosenByLibcurl

    var option: Int {
        switch self {
        case .oneOne: CURL_HTTP_VERSION_1_1
        case .chosenByLibcurl: CURL_HTTP_VERSION_2TLS
        }
    }
}

extension Duration {
    /// Whole milliseconds, at least one.
    fileprivate var milliseconds: Int {
        let parts = components
        return max(1, Int(parts.seconds) * 1_000 + Int(parts.attoseconds / 1_000_000_000_000_000))
    }
}
