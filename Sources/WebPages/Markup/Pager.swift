import Progression

/// The part of a long list that one page shows, the latest first.
struct Pager: Hashable, Sendable {
    /// How many there are.
    let count: Int
    /// How many a page shows.
    let size: Int
    /// The first one shown, from 0; a multiple of ``size`` that exists.
    let from: Int

    /// The page that begins with, or holds, one of them.
    init(count: Int, size: Int, from wanted: Int) {
        self.count = count
        self.size = size
        let last = max(0, count - 1) / size * size
        from = min(max(0, wanted) / size * size, last)
    }

    /// Whether the latest are among those shown.
    var isFirst: Bool { from == 0 }

    /// The places of those shown.
    var shown: Range<Int> { from..<min(count, from + size) }

    /// Which are shown, and links to the newer and the older; nothing where all fit on the page.
    func html(on address: String, wording: Wording) -> HTML? {
        if count <= size { return nil }
        let words = wording.records.visits
        let newer = isFirst ? nil : link(address, from - size, words.newer)
        let older = shown.upperBound < count ? link(address, from + size, words.older) : nil
        return """
            <p>\(words.shown(from + 1, shown.upperBound, count))</p>
            <nav class="languages" aria-label="\(words.pages)">\(newer)\(older)</nav>

            """
    }

    private func link(_ address: String, _ from: Int, _ text: String) -> HTML {
        let mark = address.contains("?") ? "&" : "?"
        return "<a href=\"\(address)\(mark)from=\(from)\">\(text)</a> "
    }
}
