import Testing

/// What an author reads about ranges, directions and bands of scores, word for word.
@Suite struct ScoreValuesFaultTests {
    static let cases = [
        FaultCase(
            "a range of one number",
            .replace([
                "    factor: network\n": "", "    method: mean": "    method: mean\n    range: [5]",
            ]),
            """
            demo.yaml:47:12: error: `range` has only 1 entry — give it at least two entries
                range: [5]
                       ^
            """
        ),
        FaultCase(
            "a range of three numbers",
            .replace([
                "    factor: network\n": "",
                "    method: mean": "    method: mean\n    range: [0, 5, 10]",
            ]),
            """
            demo.yaml:47:12: error: `range` takes the least and the greatest value — write `range: [0, 100]`, or leave it out
                range: [0, 5, 10]
                       ^
            """
        ),
        FaultCase(
            "a range that falls",
            .replace([
                "    factor: network\n": "",
                "    method: mean": "    method: mean\n    range: [5, 1]",
            ]),
            """
            demo.yaml:47:12: error: `range` takes the least and the greatest value — write `range: [0, 100]`, or leave it out
                range: [5, 1]
                       ^
            """
        ),
        FaultCase(
            "a range that a sum cannot have",
            .replace([
                "    factor: network\n": "",
                "    method: mean": "    method: sum\n    range: [0, 10]",
            ]),
            """
            demo.yaml:47:12: error: the items of this sum give from 1 to 6 — write `range: [1, 6]`, or leave it out
                range: [0, 10]
                       ^
            demo.yaml:50:9: error: `sd` cannot be `20` — write a number above 0 and at most 2.5, half the score's range
                sd: 20
                    ^
            """
        ),
        FaultCase(
            "an sd larger than half the range",
            .replace(["    factor: network\n": "", "    method: mean": "    method: sum"]),
            """
            demo.yaml:49:9: error: `sd` cannot be `20` — write a number above 0 and at most 2.5, half the score's range
                sd: 20
                    ^
            """
        ),
        FaultCase(
            "a band outside the range",
            .replace([
                "    sd: 20":
                    "    bands: [{from: 0, text: {da: Lidt, en: Little}}, {from: 101, text: {da: Meget, en: Much}}]\n    sd: 20"
            ]),
            """
            demo.yaml:50:61: error: `from: 101` lies outside the score's range — write a number from 0 to 100
                bands: [{from: 0, text: {da: Lidt, en: Little}}, {from: 101, text: {da: Meget, en: Much}}]
                                                                        ^
            """
        ),
        FaultCase(
            "bands that fall",
            .replace([
                "    sd: 20":
                    "    bands: [{from: 50, text: {da: Meget, en: Much}}, {from: 0.5, text: {da: Lidt, en: Little}}]\n    sd: 20"
            ]),
            """
            demo.yaml:50:61: error: `from: 0.5` is not above that of the band before it, 50 — let the bands rise
                bands: [{from: 50, text: {da: Meget, en: Much}}, {from: 0.5, text: {da: Lidt, en: Little}}]
                                                                        ^
            """
        ),
        FaultCase(
            "a band with an end",
            .replace([
                "    sd: 20":
                    "    bands: [{from: 50, to: 60, text: {da: Meget, en: Much}}]\n    sd: 20"
            ]),
            """
            demo.yaml:50:24: error: `to` is not a key of a band — leave it out: a band reaches up to the next one's `from`
                bands: [{from: 50, to: 60, text: {da: Meget, en: Much}}]
                                   ^
            """
        ),
        FaultCase(
            "an old version that is not older",
            .replace([
                "    sd: 20":
                    "    comparable_with: [{version: 1.0.0, because: {da: Ens, en: Same}}]\n    sd: 20"
            ]),
            """
            demo.yaml:50:33: error: `1.0.0` is not older than this version, `1.0.0` — name a version before it
                comparable_with: [{version: 1.0.0, because: {da: Ens, en: Same}}]
                                            ^
            """
        ),
        FaultCase(
            "an old version twice",
            .replace([
                "    sd: 20":
                    "    comparable_with:\n      - {version: 0.9.0, because: {da: Ens, en: Same}}\n      - {version: 0.9.0, because: {da: Ens, en: Same}}\n    sd: 20"
            ]),
            """
            demo.yaml:52:19: error: `0.9.0` stands here twice, first on line 51 — keep one of the two
                  - {version: 0.9.0, because: {da: Ens, en: Same}}
                              ^
            """
        ),
        FaultCase(
            "an old version without a reason",
            .replace(["    sd: 20": "    comparable_with: [{version: 0.9.0}]\n    sd: 20"]),
            """
            demo.yaml:50:23: error: an old version lacks `because` — add `because: {da: …, en: …}`
                comparable_with: [{version: 0.9.0}]
                                  ^
            """
        ),
    ]

    @Test(arguments: cases)
    func `every fault says what, where and what to do`(_ fault: FaultCase) {
        #expect(fault.rendered == fault.expected)
    }
}
