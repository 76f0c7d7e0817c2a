/// Boxes that say something about the page itself.
enum Notice {
    /// What has to be put right, on top of the page, with a link to where.
    ///
    /// It takes the focus by `autofocus`, so that it is read first.
    static func errors(_ errors: [(text: HTML, target: String)], wording: Wording) -> HTML? {
        if errors.isEmpty { return nil }
        let items = errors.map { error -> HTML in
            "<li><a href=\"#\(error.target)\">\(error.text)</a></li>"
        }
        return """
            <div class="errors" role="alert" tabindex="-1" aria-labelledby="errors-title" autofocus>
            <h2 id="errors-title">\(wording.common.errorTitle)</h2>
            <ul>\(items)</ul>
            </div>
            """
    }

    /// The same words above the field they are about.
    static func error(_ text: HTML, wording: Wording) -> HTML {
        """
        <p class="error" id="error"><span class="hidden">\(wording.common.errorPrefix)</span> \(text)</p>
        """
    }

    /// Something that went well or is good to know.
    static func note(_ text: String) -> HTML {
        "<p class=\"note\" role=\"status\">\(text)</p>"
    }

    /// Something that is about to be lost, or was.
    static func warning(_ text: String) -> HTML {
        "<p class=\"note warn\" role=\"status\">\(text)</p>"
    }

    /// Something good to know that is no answer to anything just done.
    static func plain(_ text: String) -> HTML {
        "<p class=\"note\">\(text)</p>"
    }
}
