import Progression

/// The skeleton of every page: one heading, one place for help, nothing from elsewhere.
struct Page {
    /// Language, place and token.
    let context: PageContext
    /// The page's own words.
    let wording: Wording
    /// What the window is called: never whom it is about at the desk, for browsers keep titles.
    let title: String
    /// Whether the page says that something has to be put right; the title then begins with "Fejl:".
    var hasError = false
    /// Whether the content takes the whole width, for tables and charts.
    var isWide = false
    /// Whether the header offers the way home and out; not while a citizen has the laptop.
    var isQuiet = false
    /// What stands in the header besides, as the languages of a visit.
    var tools: HTML?
    /// What is between header and footer, with the one `h1`.
    let main: HTML

    /// The whole document.
    func render() -> String {
        let language = wording.language
        let error = hasError ? wording.common.errorPrefix + " " : ""
        let document: HTML = """
            <!doctype html>
            <html lang="\(language.rawValue)" dir="\(language.direction.rawValue)"\(look)>
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="\(context.appearance.colorSchemes)">
            <title>\(error)\(title) – Skridt</title>
            <link rel="stylesheet" href="\(PageAddress.styleSheet)">
            \(script)</head>
            <body>
            <a class="skip" href="#main">\(wording.common.skipLink)</a>
            \(previewBar)\(practiceBand)\(header)
            <main id="main" class="\(isWide ? "wide" : "narrow")" tabindex="-1">
            \(main)
            </main>
            \(help.map { "<footer>\n\($0)\n</footer>" })
            </body>
            </html>

            """
        return document.markup
    }

    /// How the page looks, for the style sheet, and whether the script minds the keys.
    private var look: HTML {
        let place = context.place == .respondent ? ["respondent"] : []
        let classes = (context.appearance.styleClasses + place).joined(separator: " ")
        let hasKeys = context.place.hasScript && context.appearance.hasKeys
        let look: HTML = classes.isEmpty ? "" : " class=\"\(classes)\""
        return hasKeys ? "\(look) data-keys" : look
    }

    private var script: HTML? {
        context.place.hasScript ? "<script src=\"\(PageAddress.script)\" defer></script>\n" : nil
    }

    private var previewBar: HTML? {
        guard case .preview(let file) = context.place, !context.token.isEmpty else { return nil }
        return """
            <aside class="preview" aria-label="\(wording.preview.label)">
            <p><strong>\(wording.preview.label)</strong> · \(HTML.name(file)) · \(wording.preview.nothingKept)</p>
            \(form(to: PageAddress.restart, button: wording.preview.restart))
            </aside>

            """
    }

    private var practiceBand: HTML? {
        guard context.place == .practice else { return nil }
        let words = wording.records.practice
        return """
            <aside class="preview" aria-label="\(words.label)">
            <p><strong>\(words.label) – \(words.nothingKept)</strong></p>
            <p><a href="\(PageAddress.home)">\(words.stop)</a></p>
            </aside>

            """
    }

    private var header: HTML {
        """
        <header class="top">
        \(brand)
        \(languageSwitch)\(tools.map { "\($0)\n" })\(settingsLink)\(way)
        </header>
        """
    }

    private var settingsLink: HTML? {
        guard context.place.hasSettings, !context.token.isEmpty else { return nil }
        return """
            <a class="tool" href="\(PageAddress.settings)">\(wording.settings.link)</a>

            """
    }

    private var brand: HTML {
        isQuiet || context.place == .respondent
            ? "<span class=\"brand\">Skridt</span>"
            : "<a class=\"brand\" href=\"\(PageAddress.home)\">Skridt</a>"
    }

    private var languageSwitch: HTML? {
        if context.languages.isEmpty { return nil }
        if context.resends { return languageButtons }
        let links = context.languages.map { link -> HTML in
            let name = OwnName.of(link.language)
            let current: HTML = link.language == wording.language ? " aria-current=\"true\"" : ""
            return """
                <a href="\(link.address)" hreflang="\(link.language.rawValue)" \
                lang="\(link.language.rawValue)" dir="\(link.language.direction.rawValue)"\(current)>\
                \(name)</a>
                """
        }
        return
            "<nav class=\"languages\" aria-label=\"\(wording.common.languageSwitch)\">\(links)</nav>\n"
    }

    /// The languages as buttons of the form that was filled in: what is typed in it goes along.
    ///
    /// The button nobody sees comes first: Enter presses the first one of a form.
    private var languageButtons: HTML {
        let buttons = context.languages.map { link -> HTML in
            let current: HTML = link.language == wording.language ? " aria-current=\"true\"" : ""
            return """
                <button class="quiet" form="\(Form.typed)" formaction="\(link.address)" \
                lang="\(link.language.rawValue)" dir="\(link.language.direction.rawValue)"\(current)>\
                \(OwnName.of(link.language))</button>
                """
        }
        return """
            <div class="languages" role="group" aria-label="\(wording.common.languageSwitch)">\
            <button form="\(Form.typed)" hidden></button>\(buttons)</div>

            """
    }

    private var way: HTML? {
        if isQuiet { return nil }
        let button: HTML
        switch context.place {
        case .lockedDesk, .signedOut, .preview, .practice, .respondent: return nil
        case .desk:
            button = form(to: PageAddress.lock, button: wording.common.lock)
            return button
        case .signedIn(let employee):
            button = form(to: PageAddress.signOut, button: wording.common.signOut)
            return """
                <a class="tool who" href="\(PageAddress.account)">\(HTML.name(employee))</a>
                \(button)
                """
        }
    }

    private func form(to address: String, button: String) -> HTML {
        Form(context: context, action: address).html("<button class=\"quiet\">\(button)</button>")
    }

    private var help: HTML? {
        let help = wording.common
        let text: String
        switch context.place {
        case .lockedDesk, .desk: text = help.deskHelp
        case .respondent: text = wording.respondent.help
        case .preview, .practice: return nil
        case .signedOut, .signedIn: text = help.serverHelp
        }
        return "<p><strong>\(help.helpTitle)</strong> \(text)</p>"
    }
}

/// A form that posts, with the hidden token.
///
/// Browsers are told to keep nothing of what is filled in; where a name or passphrase of whoever uses the
/// browser is asked for, the field says otherwise.
struct Form {
    /// The id of a form that is sent again for another language (``PageContext/resends``).
    static let typed = "typed"

    let context: PageContext
    let action: String
    var identifier: String?
    var hidden: [(FormField, String)] = []

    func html(_ content: HTML) -> HTML {
        let id: HTML = identifier.map { " id=\"\($0)\"" } ?? ""
        let fields = ([(FormField.token, context.token)] + hidden).map { field, value -> HTML in
            "<input type=\"hidden\" name=\"\(field.rawValue)\" value=\"\(value)\">"
        }
        return """
            <form method="post" action="\(action)"\(id) autocomplete="off">
            \(fields)
            \(content)
            </form>
            """
    }
}
