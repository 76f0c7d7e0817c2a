public import Progression

/// Ten minutes before a meeting: one sheet of paper to look at together, in the citizen's language.
///
/// What has moved in three sentences at most, two charts, what is agreed, and lines for notes. No other
/// people's figures, no forecast, no sum. Around the sheet stands what is not printed, in the reader's
/// language.
public struct MeetingPage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// Whom it is about.
    public let file: CitizenDossier
    /// The language of the sheet asked for.
    public let language: Language?
    /// The factors asked for; none for the usual ones.
    public let charts: [Factor]

    /// The languages a sheet is to be had in.
    public static let languages = [Language.danish, .english, Language(rawValue: "ar")]
    /// Those whose words somebody has checked.
    private static let tried: Set<Language> = [.danish, .english]

    private static let most = 2

    /// A page of given parts; languages and factors there is nothing of are passed over.
    public init(
        context: PageContext,
        file: CitizenDossier,
        language: Language? = nil,
        charts: [Factor] = []
    ) {
        self.context = context
        self.file = file
        self.language = language.flatMap { Self.languages.contains($0) ? $0 : nil }
        self.charts = charts
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let head = CitizenHead(file: file, current: .meeting, context: context, wording: wording)
        let sheet = MeetingSheet(
            file: file,
            charts: shown,
            context: context.speaking(spoken),
            wording: .asked(in: spoken)
        )
        let main: HTML = """
            <section class="choose">
            \(head.html)
            <p>\(wording.meeting.onScreen.lead)</p>
            \(languageChoice(wording))\(chartChoice(wording))</section>
            \(sheet.html)
            """
        return Page(
            context: context,
            wording: wording,
            title: head.title,
            isWide: true,
            main: main
        )
        .render()
    }

    /// The language of the sheet: the one asked for, else the citizen's own.
    private var spoken: Language {
        let primary = file.language.rawValue.split(separator: "-").first.map(String.init)
        let own = Self.languages.first { $0.rawValue == primary }
        return language ?? own ?? .danish
    }

    private var measured: [Factor] {
        file.course.series.filter { !$0.measurements.isEmpty }.map(\.factor)
    }

    private var shown: [Factor] {
        let asked = charts.filter(measured.contains)
        let chosen = asked.isEmpty ? usual : asked
        return measured.filter(chosen.prefix(Self.most).contains)
    }

    /// The two that moved most surely by the citizen's own answers; the professional's view where there are
    /// no two.
    private var usual: [Factor] {
        let series = file.course.series.filter { measured.contains($0.factor) }
        let order = series.enumerated().sorted { left, right in
            let (first, second) = (left.element, right.element)
            return (Self.place(first), -Self.sureness(first), left.offset)
                < (Self.place(second), -Self.sureness(second), right.offset)
        }
        return order.map(\.element.factor)
    }

    private static func place(_ series: FactorSeries) -> Int {
        series.factor.respondent == .citizen ? 0 : 1
    }

    /// How many standard errors a series has moved since last time, or since the first.
    private static func sureness(_ series: FactorSeries) -> Double {
        [series.lastChange, series.changeSinceStart].compactMap { $0.map { abs($0.index) } }.max()
            ?? 0
    }
}

extension MeetingPage {
    private func languageChoice(_ wording: Wording) -> HTML {
        let words = wording.meeting.onScreen
        let reference = file.citizen.reference
        let links = Self.languages.map { language -> HTML in
            let current: HTML = language == spoken ? " aria-current=\"true\"" : ""
            let address = PageAddress.meeting(reference, in: language, charts: charts)
            return """
                <a href="\(address)" hreflang="\(language.rawValue)" lang="\(language.rawValue)" \
                dir="\(language.direction.rawValue)"\(current)>\(OwnName.of(language))</a>

                """
        }
        return """
            <nav class="languages" aria-label="\(words.language)"><span class="tool">\(words.language):</span>
            \(links)</nav>
            \(Self.tried.contains(spoken) ? nil : Notice.plain(words.untried))

            """
    }

    /// Links that put a factor in or take it out; a third takes the place of the first.
    private func chartChoice(_ wording: Wording) -> HTML? {
        if measured.count <= 1 { return nil }
        let words = wording.meeting.onScreen
        let links = measured.map { factor -> HTML in
            let isShown = shown.contains(factor)
            let current: HTML = isShown ? " aria-current=\"true\"" : ""
            let mark: HTML? = isShown ? " (\(words.chosen))" : nil
            let address = PageAddress.meeting(
                file.citizen.reference,
                in: language,
                charts: toggled(factor)
            )
            return "<a href=\"\(address)\"\(current)>\(wording.factors.name(factor))\(mark)</a>\n"
        }
        return """
            <nav class="languages" aria-label="\(words.charts)"><span class="tool">\(words.charts):</span>
            \(links)</nav>
            <p class="quiet">\(words.chartsHelp)</p>

            """
    }

    private func toggled(_ factor: Factor) -> [Factor] {
        if shown.contains(factor) { return shown.filter { $0 != factor } }
        return Array((shown + [factor]).suffix(Self.most))
    }
}

extension PageContext {
    /// The same in another language.
    func speaking(_ language: Language) -> PageContext {
        PageContext(
            language: language,
            now: now,
            zone: zone,
            place: place,
            token: token,
            languages: languages,
            resends: resends,
            appearance: appearance
        )
    }
}
