import Progression

/// A verdict as a shape and in words, so that neither colour nor shape is needed alone.
struct VerdictMark {
    let verdict: Verdict
    let wording: Wording

    var html: HTML {
        "<span class=\"verdict\">\(shape) \(wording.verdicts.phrase(verdict))</span>"
    }

    /// The shape alone, hidden from those who hear the page.
    var shape: HTML {
        let sign: HTML =
            switch verdict {
            case .clearlyMore: "▲"
            case .probablyMore: "△"
            case .noSureChange: "◇"
            case .probablyLess: "▽"
            case .clearlyLess: "▼"
            case .tooEarly: "○"
            }
        return "<span class=\"mark\" aria-hidden=\"true\">\(sign)</span>"
    }
}
