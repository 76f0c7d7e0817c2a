extension WordLists {
    /// Danish; `aldrig` is among the absolute words only, so that it is reported once.
    static let danish = WordLists(
        negations: ["ikke", "ingen", "intet", "ingenting", "uden", "hverken", "næppe"],
        negatingEndings: [],
        harmless: [["uden", "for"], ["uden", "om"], ["uden", "på"], ["eller", "ikke"]],
        absolutes: [
            ["altid"], ["aldrig"], ["hele", "tiden"], ["konstant"], ["evigt"], ["uafbrudt"],
            ["hver", "eneste"], ["uden", "undtagelse"],
        ],
        joints: ["og", "samt"],
        either: ["og", "eller"],
        questionWords: [
            "hvad", "hvem", "hvilken", "hvilket", "hvilke", "hvor", "hvordan", "hvorfor",
            "hvornår", "hvorvidt",
        ],
        verbs: [
            "bliver", "bor", "bruger", "er", "får", "føler", "går", "gør", "har", "kan", "kommer",
            "når", "skal", "synes", "tager", "tror", "vil",
        ],
        persons: ["jeg", "mig", "du", "dig", "vi", "os", "i", "jer", "hun", "han", "man"],
        openers: [
            "din", "dit", "dine", "min", "mit", "mine", "sin", "sit", "sine", "hans", "hendes",
            "vores", "jeres", "deres", "en", "et", "den", "de", "at",
        ],
        prepositions: [
            "af", "for", "fra", "hos", "i", "imod", "ind", "med", "mod", "ned", "om", "op", "over",
            "på", "til", "ud", "under", "ved",
        ],
        pairing: ["mellem", "imellem"]
    )
}
