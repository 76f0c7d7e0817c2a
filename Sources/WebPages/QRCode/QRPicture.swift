/// A QR code drawn: black on white on every page, for many readers take no other, with the margin of four
/// modules they need.
struct QRPicture {
    let code: QRCode
    let title: String
    let description: String

    var html: HTML {
        let side = code.rows.count + 2 * Self.margin
        return """
            <svg class="qr" viewBox="0 0 \(side) \(side)" width="256" height="256" role="img" \
            aria-labelledby="t-qr d-qr" shape-rendering="crispEdges">
            <title id="t-qr">\(title)</title>
            <desc id="d-qr">\(description)</desc>
            <path fill="#fff" d="M0 0h\(side)v\(side)H0z"/>
            <path d="\(path)"/>
            </svg>
            """
    }

    private static let margin = 4

    /// A bar for each run of dark modules.
    var path: String {
        var path = ""
        for (y, row) in code.rows.enumerated() {
            var x = 0
            for run in row.chunked() {
                if run.isDark {
                    path += "M\(x + Self.margin) \(y + Self.margin)h\(run.length)v1h-\(run.length)z"
                }
                x += run.length
            }
        }
        return path
    }
}

extension [Bool] {
    /// Runs of one colour.
    fileprivate func chunked() -> [(isDark: Bool, length: Int)] {
        reduce(into: []) { runs, module in
            if let last = runs.indices.last, runs[last].isDark == module {
                runs[last].length += 1
            } else {
                runs.append((module, 1))
            }
        }
    }
}
