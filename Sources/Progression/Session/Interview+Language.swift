extension Interview {
    /// The languages all its questionnaires are written in, in the order of the first.
    public var languages: [Language] {
        (sessions.first?.questionnaire.languages ?? []).filter { language in
            sessions.allSatisfy { $0.questionnaire.languages.contains(language) }
        }
    }

    /// The same interview, asked on in another language: answers, place and ids stay as they are.
    ///
    /// The responses will say the language it was finished in.
    ///
    /// - Parameter language: one of ``languages``; for any other the interview stays as it is.
    /// - Returns: the interview in that language.
    public func asked(in language: Language) -> Interview {
        guard languages.contains(language) else { return self }
        var other = self
        other.visit = visit.asked(in: language)
        return other
    }
}

extension Visit {
    /// The same visit in another language.
    func asked(in language: Language) -> Visit {
        Visit(
            occasion: occasion,
            citizen: citizen,
            informant: informant,
            language: language,
            author: author,
            started: started,
            circumstances: circumstances
        )
    }
}
