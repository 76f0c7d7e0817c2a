extension SyntheticForm {
    /// The form as an XForm, written as pyxform writes them: texts in both languages apart from the body.
    public var xform: String {
        """
        <?xml version="1.0"?>
        <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" \
        xmlns:jr="http://openrosa.org/javarosa">
        <h:head><h:title>Synthetic</h:title><model>
        <itext>\(translation("Dansk", isDanish: true))\(translation("English", isDanish: false))</itext>
        <instance><data id="synthetic" version="1">\(joined { "<\(name($0))/>" })\
        <meta><instanceID/></meta></data></instance>
        \(joined(bind))<bind nodeset="/data/meta/instanceID" type="string" readonly="true()"/>
        </model></h:head>
        <h:body>
        \(joined(control))</h:body></h:html>

        """
    }

    private func joined(_ write: (Int) -> String) -> String {
        (0..<count).map(write).joined()
    }

    private func translation(_ language: String, isDanish: Bool) -> String {
        let texts = joined { item in
            let labels =
                switch kind(item) {
                case .integer, .total: [String]()
                case .scale: Self.points.map { isDanish ? $0.0 : $0.1 }
                case .choice: Self.codes.map { (isDanish ? "Valg " : "Choice ") + $0 }
                }
            let question = isDanish ? Self.danish(item) : Self.english(item)
            return text("/data/\(name(item)):label", question)
                + labels.enumerated().map { text("/data/\(name(item))/\($0):label", $1) }.joined()
        }
        return #"<translation lang="\#(language)">\#(texts)</translation>"#
    }

    private func text(_ id: String, _ words: String) -> String {
        #"<text id="\#(id)"><value>\#(words)</value></text>"#
    }

    private func bind(_ item: Int) -> String {
        let reference = { "/data/\(name($0))" }
        let type = kind(item) == .scale || kind(item) == .choice ? "select1" : "int"
        let relevance = relevance(item, answered: { "\($0) != ''" }, name: reference)
            .map { #" relevant="\#(Self.escaped($0))""# }
        let calculation = calculation(item, name: reference).map { #" calculate="\#($0)""# }
        return #"<bind nodeset="\#(reference(item))" type="\#(type)""#
            + (relevance ?? "") + (calculation ?? "") + "/>\n"
    }

    private static func escaped(_ expression: String) -> String {
        expression.replacing(">", with: "&gt;").replacing("<", with: "&lt;")
    }

    private func control(_ item: Int) -> String {
        let reference = "/data/\(name(item))"
        let label = #"<label ref="jr:itext('\#(reference):label')"/>"#
        let codes: [String]
        switch kind(item) {
        case .total: return ""
        case .integer: return #"<input ref="\#(reference)">\#(label)</input>"# + "\n"
        case .scale: codes = Self.points.indices.map { "\($0 + 1)" }
        case .choice: codes = Self.codes
        }
        let items = codes.enumerated().map { index, code in
            #"<item><label ref="jr:itext('\#(reference)/\#(index):label')"/><value>\#(code)</value></item>"#
        }
        return #"<select1 ref="\#(reference)">\#(label)\#(items.joined())</select1>"# + "\n"
    }
}
