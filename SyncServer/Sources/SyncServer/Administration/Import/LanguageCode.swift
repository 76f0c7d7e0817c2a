/// The codes of languages somebody can read: those of two letters in ISO 639-1, and the few longer ones met
/// here for languages that have none.
enum LanguageCode {
    private static let known = Set(
        """
        aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv \
        dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie \
        ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv \
        mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm \
        rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts \
        tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu arc ckb fil kab kmr prs rom tig zgh
        """.split(separator: " ").map(String.init)
    )

    /// Whether a text is the tag of a language there is, as `da`, or `zh-Hans`.
    static func isKnown(_ tag: String) -> Bool {
        let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
        return parts.first.map { known.contains(String($0)) } ?? false
            && parts.dropFirst().allSatisfy { part in
                (2...8).contains(part.count)
                    && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
            }
    }

    /// A code as it is kept: a spreadsheet likes to begin it with a capital.
    static func plain(_ text: String) -> String { text.count <= 3 ? text.lowercased() : text }
}
