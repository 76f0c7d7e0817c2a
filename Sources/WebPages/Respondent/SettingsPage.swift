import Progression

/// How pages look and sound, and what keys do.
///
/// Posts ``FormField/token``, ``FormField/from``, ``FormField/textSize``, ``FormField/contrast``,
/// ``FormField/scheme``, ``FormField/keys`` and ``FormField/aloud`` to ``PageAddress/settings``; read it
/// with ``Appearance/init(_:changing:)``.
public struct SettingsPage: Sendable {
    /// Language, place, token and the look chosen now.
    public let context: PageContext
    /// The page to go back to.
    public let from: String

    /// A page of given parts.
    public init(context: PageContext, from: String) {
        self.context = context
        self.from = from
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.asked(in: context.language)
        let words = wording.settings
        let form = Form(
            context: context,
            action: PageAddress.settings,
            hidden: [(.from, from)]
        )
        let main: HTML = """
            <h1>\(words.title)</h1>
            \(form.html(
                """
                \(looks(words))
                \(switches(words))
                <div class="buttons"><button class="main">\(words.save)</button></div>
                """
            ))
            <p class="back"><a href="\(from)">\(words.back)</a></p>
            """
        return Page(
            context: context,
            wording: wording,
            title: words.title,
            isQuiet: true,
            main: main
        ).render()
    }

    private func looks(_ words: Wording.Settings) -> HTML {
        let look = context.appearance
        return """
            \(Group(field: .textSize, legend: words.textSize)
                .html(Appearance.TextSize.allCases, chosen: look.textSize, words.textSizes))
            \(Group(field: .contrast, legend: words.contrast)
                .html(Appearance.Contrast.allCases, chosen: look.contrast, words.contrasts))
            \(Group(field: .scheme, legend: words.scheme)
                .html(Appearance.Scheme.allCases, chosen: look.scheme, words.schemes))
            """
    }

    private func switches(_ words: Wording.Settings) -> HTML {
        let name: (Switch) -> String = { $0 == .on ? words.on : words.off }
        let look = context.appearance
        return """
            \(Group(field: .keys, legend: words.keys, hint: words.keysHint)
                .html(Switch.allCases, chosen: look.hasKeys ? .on : .off, name))
            \(Group(field: .aloud, legend: words.aloud, hint: words.aloudHint)
                .html(Switch.allCases, chosen: look.readsAloud ? .on : .off, name))
            """
    }

    private enum Switch: String, CaseIterable {
        case on
        case off
    }

    /// One choice as radio buttons.
    private struct Group {
        let field: FormField
        let legend: String
        var hint: String?

        func html<Choice: RawRepresentable<String> & Equatable>(
            _ choices: [Choice],
            chosen: Choice,
            _ name: (Choice) -> String
        ) -> HTML {
            let id = field.rawValue
            let radios = choices.map { choice in
                Radio(
                    field: field,
                    value: choice.rawValue,
                    identifier: "\(id)-\(choice.rawValue)",
                    isChecked: choice == chosen
                ).html(HTML(text: name(choice)))
            }
            let described: HTML = hint == nil ? "" : " aria-describedby=\"\(id)-hint\""
            return """
                <fieldset class="choices"\(described)><legend>\(legend)</legend>
                \(hint.map { hint -> HTML in "<p class=\"hint\" id=\"\(id)-hint\">\(hint)</p>\n" })\
                <div class="beside">
                \(HTML(radios))</div>
                </fieldset>
                """
        }
    }
}
