import Foundation
import Progression
import Testing

@testable import WebPages

@Suite struct ProgrammeTests {
    private static let evaluation = ProgrammeEvaluation(
        of: Sample.programme,
        on: Sample.programmeCourses,
        rule: GroupRule()
    )

    private static let all: [(name: String, text: String)] = [
        ("programme", PrintedProgramme(of: Sample.programme, in: .danish).render()),
        (
            "programme-evaluated",
            PrintedProgramme(of: Sample.programme, in: .danish, evaluation: evaluation).render()
        ),
        (
            "programme-evaluated-english",
            PrintedProgramme(of: Sample.programme, in: .english, evaluation: evaluation).render()
        ),
    ]

    @Test(arguments: all.map(\.name))
    func `a sheet is as it was when somebody last looked at it`(name: String) throws {
        try Golden.check(Self.all.first { $0.name == name }?.text ?? "", named: name)
    }

    @Test func `every arrow has its sentence`() {
        let text = PrintedProgramme(
            of: Sample.programme,
            in: .danish,
            evaluation: Self.evaluation
        ).text
        let arrows = text.split(separator: "\n").filter { $0.contains(" → ") }
        #expect(
            arrows == [
                "  Unge <b>uden</b> job → I1 Praktik: givet i ca. 15 af ca. 30 forløb",
                "  Unge <b>uden</b> job → I2 Mentor: givet i ca. 20 af ca. 30 forløb",
                "  I1 Praktik → M1 En rigtig opgave: ikke målt",
                "  I2 Mentor → M1 En rigtig opgave: ikke målt",
                "  M1 En rigtig opgave → D1 Tro på egne evner: set i ca. 15 af ca. 25 forløb med en af indsatserne før",
                "  M1 En rigtig opgave → D2 Ro om morgenen: for få",
                "  M1 En rigtig opgave → D3 Mod på mere: ikke målt",
                "  D1 Tro på egne evner → S1 Job: set i færre end 5 af ca. 15 forløb",
                "  D2 Ro om morgenen → S1 Job: for få",
                "  D3 Mod på mere → S1 Job: ikke målt",
            ]
        )
    }

    /// What was seen together is never told as what came of it.
    @Test(arguments: [
        "virke", "effekt", "fordi", "skyldes", "takket være", "fører til", "medfør", "forbedre",
        "because", "effect", "due to", "thanks to", "leads to", "cause", "works", "impact",
        "result of",
    ])
    func `no word of ours claims a cause`(_ word: String) {
        for language in [Language.danish, .english] {
            let text = PrintedProgramme(
                of: Sample.programme,
                in: language,
                evaluation: Self.evaluation
            ).text
            #expect(!text.lowercased().contains(word))
        }
    }

    @Test func `the picture stands alone, is told in words, and nothing breaks out of it`() throws {
        let picture = ProgrammePicture(of: Sample.programme, in: .danish).render()
        #expect(picture.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns="))
        #expect(picture.contains("role=\"img\""))
        #expect(
            picture.contains("<title id=\"t-theory\">Programteori: Praktik &amp; mentor</title>")
        )
        #expect(picture.contains("2 indsatser, derfra til 1 mekanisme, videre til 3 delmål"))
        #expect(!picture.contains("<b>"))
        #expect(XMLCheck.isWellFormed(picture))
        #expect(!XMLCheck.isWellFormed(picture.replacing("</svg>", with: "</svg")))
    }

    @Test func `whole, dashed and dotted arrows tell what was seen apart`() {
        let picture = ProgrammePicture(
            of: Sample.programme,
            in: .danish,
            evaluation: Self.evaluation
        ).render()
        func count(_ part: String) -> Int { picture.components(separatedBy: part).count - 1 }
        #expect(count("class=\"arrow\"") == 4)
        #expect(count("class=\"arrow few\"") == 2)
        #expect(count("class=\"arrow none\"") == 4)
        #expect(picture.contains(">15/30</text>"))
        #expect(picture.contains(">&lt;5/15</text>"))
    }

    @Test func `no text is wider than its box, and no word is lost`() {
        let long = "Speciallægepraksisplanlægningsstabiliseringsperiode er et ord"
        let lines = ProgrammeLayout.wrapped(long)
        #expect(lines.allSatisfy { $0.count <= 23 })
        #expect(
            lines == [
                "Speciallægepraksisplan-", "lægningsstabiliserings-", "periode er et ord",
            ]
        )
        #expect(ProgrammeLayout.wrapped("") == [])
    }

    @Test func `no two boxes of a column overlap, and all arrows end at boxes`() {
        let layout = ProgrammeLayout(
            of: Sample.programme,
            in: .danish,
            letters: ["I", "M", "D", "S"]
        )
        for column in layout.columns {
            for (upper, lower) in zip(column, column.dropFirst()) {
                #expect(upper.y + upper.height < lower.y)
            }
        }
        #expect(layout.lines.count == Sample.programme.arrows.count)
        let ends = layout.lines.map { "\($0.end.x) \($0.end.y)" }
        #expect(Set(ends).count == ends.count)
    }
}

/// Whether something is XML at all.
private enum XMLCheck {
    static func isWellFormed(_ text: String) -> Bool {
        var open: [Substring] = []
        for match in text.matches(of: /<(\/?)([a-z]+)([^<>]*?)(\/?)>/) {
            if match.1 == "/" {
                guard open.popLast() == match.2 else { return false }
            } else if match.4.isEmpty {
                open.append(match.2)
            }
        }
        let rest = text.replacing(/<\/?[a-z?][^<>]*>/, with: "")
        return open.isEmpty && !rest.contains("<")
    }
}
