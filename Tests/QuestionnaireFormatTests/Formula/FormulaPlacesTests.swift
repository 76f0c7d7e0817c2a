import QuestionnaireFormat
import Testing

/// However YAML writes a formula, its faults are shown where they stand.
@Suite struct FormulaPlacesTests {
    private static func rendered(_ lines: String) -> String {
        let bytes = Array((FormulaCase.file + lines + "\n").utf8)
        return QuestionnaireReader.read(bytes, path: "demo.yaml").rendered(source: bytes)
    }

    @Test(arguments: [
        (
            "    relevant: ${days} >= 3 and ${hors} > 1",
            """
            demo.yaml:21:32: error: there is no item `hors` — did you mean `hours`?
                relevant: ${days} >= 3 and ${hors} > 1
                                           ^
            """
        ),
        (
            "    relevant: '${one} = ''none'' and ${hors} > 1'",
            """
            demo.yaml:21:38: error: there is no item `hors` — did you mean `hours`?
                relevant: '${one} = ''none'' and ${hors} > 1'
                                                 ^
            """
        ),
        (
            #"    relevant: "${one} = \"none\" and ${hors} > 1""#,
            #"""
            demo.yaml:21:38: error: there is no item `hors` — did you mean `hours`?
                relevant: "${one} = \"none\" and ${hors} > 1"
                                                 ^
            """#
        ),
        (
            "    relevant: ${days} >= 3\n      and  ${hors} > 1",
            """
            demo.yaml:22:12: error: there is no item `hors` — did you mean `hours`?
                  and  ${hors} > 1
                       ^
            """
        ),
        (
            "    relevant: >-\n      ${days} >= 3\n      and ${hors} > 1",
            """
            demo.yaml:23:11: error: there is no item `hors` — did you mean `hours`?
                  and ${hors} > 1
                      ^
            """
        ),
        (
            "    relevant: |\n      ${days} >= 3\n\n        and ${hors} > 1",
            """
            demo.yaml:24:13: error: there is no item `hors` — did you mean `hours`?
                    and ${hors} > 1
                        ^
            """
        ),
        (
            "    relevant: \"${days} >= 3 and\n      ${hors} > 1\"",
            """
            demo.yaml:22:7: error: there is no item `hors` — did you mean `hours`?
                  ${hors} > 1"
                  ^
            """
        ),
        (
            "    relevant: ${word} = 'æøå' and ${hors} > 1",
            """
            demo.yaml:21:35: error: there is no item `hors` — did you mean `hours`?
                relevant: ${word} = 'æøå' and ${hors} > 1
                                              ^
            """
        ),
    ])
    func `a fault is shown where it stands`(lines: String, expected: String) {
        #expect(Self.rendered(lines) == expected)
    }
}
