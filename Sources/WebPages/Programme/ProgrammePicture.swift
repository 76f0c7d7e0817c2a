public import Progression

/// A programme's theory as one picture: target group, efforts, mechanisms, sub-goals, end goals, and the arrows between.
///
/// It carries its own style and is readable in light and dark and on paper; what an arrow says is told by its dashes, never by
/// a colour alone.
public struct ProgrammePicture: Sendable {
    /// What is drawn.
    public let programme: Programme
    /// The language of its texts and ours.
    public let language: Language
    /// What courses say of its arrows, if that is to be drawn.
    public let evaluation: ProgrammeEvaluation?

    /// A picture of given parts.
    public init(
        of programme: Programme,
        in language: Language,
        evaluation: ProgrammeEvaluation? = nil
    ) {
        self.programme = programme
        self.language = language
        self.evaluation = evaluation
    }

    /// The picture as an SVG document of its own.
    public func render() -> String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\(svg.markup)\n"
    }

    /// The picture inside a page.
    var svg: HTML {
        let wording = Wording.of(language)
        let words = wording.programme
        let layout = ProgrammeLayout(of: programme, in: language, letters: words.letters)
        let title = programme.title.text(in: language, fallback: programme.defaultLanguage)
        let text = words.pictureText(
            programme.efforts.count,
            programme.mechanisms.count,
            programme.subGoals.count,
            programme.endGoals.count
        )
        let (width, height) = (number(ProgrammeLayout.width), number(layout.height))
        return """
            <svg xmlns="http://www.w3.org/2000/svg" class="theory" viewBox="0 0 \(width) \(height)" role="img" \
            lang="\(language.rawValue)" aria-labelledby="t-theory d-theory">
            <title id="t-theory">\(words.picture(title))</title>
            <desc id="d-theory">\(text)</desc>
            <style>\(Self.style)</style>
            <rect class="ground" width="\(width)" height="\(height)"/>
            <g aria-hidden="true">
            \(heads(layout, words))\(layout.lines.enumerated().map { line($0.offset, $0.element) })\
            \(layout.columns.flatMap(\.self).map(box))\
            \(layout.lines.enumerated().map { label($0.offset, $0.element) })</g>
            </svg>
            """
    }

    private func heads(_ layout: ProgrammeLayout, _ words: Wording.ProgrammeWords) -> HTML {
        HTML(
            zip(layout.columns, words.columns).map { boxes, head -> HTML in
                "<text class=\"head\" x=\"\(number(boxes.first?.x ?? 0))\" y=\"22\">\(head)</text>\n"
            }
        )
    }

    private func box(_ box: ProgrammeLayout.Box) -> HTML {
        let isEnd = if case .endGoal = box.part { true } else { false }
        let first = box.number.isEmpty ? 0 : 1
        let written = Double(box.lines.count + first) * ProgrammeLayout.lineHeight
        let top = box.middle - written / 2 + 13
        func line(_ index: Int) -> String {
            number(top + Double(index) * ProgrammeLayout.lineHeight)
        }
        let x = number(box.x + 11)
        let mark: HTML? =
            box.number.isEmpty
            ? nil : "<text class=\"number\" x=\"\(x)\" y=\"\(line(0))\">\(box.number)</text>"
        let lines = box.lines.enumerated().map { index, text -> HTML in
            "<text x=\"\(x)\" y=\"\(line(index + first))\">\(text)</text>"
        }
        return """
            <rect class="box\(isEnd ? " goal" : "" as HTML)" x="\(number(box.x))" y="\(number(box.y))" \
            width="\(number(ProgrammeLayout.boxWidth))" height="\(number(box.height))" rx="5"/>\(mark)\(lines)

            """
    }

    private func line(_ index: Int, _ line: ProgrammeLayout.Line) -> HTML {
        let (start, end) = (line.start, line.end)
        let tip = end.x - 8
        let bend = (tip - start.x) / 2
        return """
            <path class="arrow\(style(of: index))" d="M\(number(start.x)) \(number(start.y))\
            C\(number(start.x + bend)) \(number(start.y)) \(number(tip - bend)) \(number(end.y)) \
            \(number(tip)) \(number(end.y))"/>\
            <path class="tip" d="M\(number(end.x)) \(number(end.y))l-9-4.5v9z"/>

            """
    }

    /// How an arrow's line is drawn: whole, dashed, or dotted.
    private func style(of index: Int) -> HTML {
        switch finding(index) {
        case nil, .seen: ""
        case .tooFew: " few"
        case .notMeasured: " none"
        }
    }

    /// "15/20" at the arrow's end; nothing where there is nothing to say.
    private func label(_ index: Int, _ line: ProgrammeLayout.Line) -> HTML {
        guard case .seen(let count, let all, _) = finding(index) else { return .none }
        let part =
            if case .shown(let count) = count { "\(count)" } else {
                "<\(GroupRule().peopleForCount)"
            }
        return """
            <text class="label" x="\(number(line.end.x - 12))" y="\(number(line.end.y - 4))">\(part)/\(all)</text>

            """
    }

    private func finding(_ index: Int) -> ProgrammeEvaluation.Finding? {
        guard let arrows = evaluation?.arrows, arrows.indices.contains(index) else { return nil }
        return arrows[index]
    }

    private func number(_ value: Double) -> String { ChartPath.number(value) }

    private static let style: HTML = """
        .theory{--g:#fff;--p:#fbfbf8;--i:#1d2427;--s:#535f63;--e:#6b757a;--m:#0f5c53;\
        font:13px system-ui,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;color:var(--i)}\
        @media screen and (prefers-color-scheme:dark){.theory{--g:#15191a;--p:#1e2425;--i:#eceeea;--s:#b1bab9;--e:#8b9694;\
        --m:#8fd3c4}}\
        .theory .ground{fill:var(--g)}.theory text{fill:var(--i)}.theory .head{font-weight:650;font-size:15px}\
        .theory .number{fill:var(--s);font-weight:600;font-size:12px}.theory .box{fill:var(--p);stroke:var(--e);stroke-width:1.2}\
        .theory .goal{stroke:var(--i);stroke-width:2.4}.theory .arrow{fill:none;stroke:var(--m);stroke-width:1.6}\
        .theory .few{stroke-dasharray:7 4}.theory .none{stroke-dasharray:1.5 4;stroke-linecap:round}.theory .tip{fill:var(--m)}\
        .theory .label{text-anchor:end;font-size:11px;font-weight:600;paint-order:stroke;stroke:var(--g);stroke-width:4px;\
        stroke-linejoin:round}
        """
}
