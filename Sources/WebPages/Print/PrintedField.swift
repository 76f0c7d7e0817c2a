import Progression

/// Where the answer to a question is crossed or written.
struct PrintedField {
    let item: Item
    let words: PrintWords

    var html: HTML {
        switch item.kind {
        case .scale(let points): scale(points)
        case .choice(let options): boxes(options, isOne: true)
        case .choices(let options):
            """
            <p class="hint">\(words.own(words.wording.question.several))</p>
            \(boxes(options, isOne: false))
            """
        case .boolean: yesOrNo
        case .integer(let min, let max): number(min.map { "\($0)" }, max.map { "\($0)" })
        case .decimal(let min, let max):
            number(min.map(words.wording.decimal), max.map(words.wording.decimal))
        case .date: date
        case .text(let maxLength, let pattern): lines(pattern == nil ? maxLength : 0)
        case .note, .calculate: .none
        }
    }

    /// A row of boxes, each with its words; with many points only the numbers and the words there are.
    private func scale(_ points: [ScalePoint]) -> HTML {
        let cells = points.map { point -> HTML in
            let text = point.text.map { words.html($0) }
            return "<li><i class=\"one\"></i><code>\(point.value)</code><span>\(text)</span></li>\n"
        }
        return "<ol class=\"scale\(points.count > 7 ? " long" : "")\">\(cells)</ol>"
    }

    private func boxes(_ options: [Option], isOne: Bool) -> HTML {
        let boxes = options.map { option in
            let only: HTML? =
                option.isExclusive
                ? " <em>(\(words.own(words.wording.print.exclusive)))</em>" : nil
            let label: HTML = "\(words.html(option.text))\(only)"
            return PrintedBox(label: label, code: option.code, isOne: isOne).html
        }
        return "<ul class=\"boxes\">\(boxes)</ul>"
    }

    private var yesOrNo: HTML {
        let question = words.wording.question
        let boxes = [(question.yes, "true"), (question.no, "false")].map { label, code in
            PrintedBox(label: words.own(label), code: code, isOne: true).html
        }
        return "<ul class=\"boxes\">\(boxes)</ul>"
    }

    private func number(_ min: String?, _ max: String?) -> HTML {
        let limits = min == nil && max == nil ? nil : words.wording.question.numberLimits(min, max)
        return """
            <p class="write"><i class="line short"></i>\
            \(limits.map { "<span class=\"hint\">\(words.own($0))</span>" as HTML })</p>
            """
    }

    private var date: HTML {
        let question = words.wording.question
        let parts = [(question.day, 2), (question.month, 2), (question.year, 4)]
        let fields = parts.map { label, digits -> HTML in
            let boxes = HTML((0..<digits).map { _ in "<i class=\"digit\"></i>" })
            return
                "<span class=\"part\"><span class=\"hint\">\(words.own(label))</span>\(boxes)</span>"
        }
        return "<p class=\"write\" dir=\"ltr\">\(fields)</p>"
    }

    /// What has a pattern is a number or a code; the longest it may be says nothing of it.
    private func lines(_ maxLength: Int) -> HTML {
        let count = maxLength <= 100 ? 1 : maxLength <= 400 ? 3 : 6
        return
            "<div class=\"write\">\((0..<count).map { _ in "<i class=\"line\"></i>" as HTML })</div>"
    }
}
