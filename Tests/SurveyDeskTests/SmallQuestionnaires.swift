import Foundation
import ResponseStore
import SyncProtocol

/// Three short questionnaires, as the server would send them: two for the citizen, one for the
/// caseworker.
enum SmallQuestionnaires {
    /// One scale, a choice that opens a free text, and a choice of several.
    static let belief = """
        questionnaire:
          id: belief
          url: https://example.org/questionnaires/belief
          version: 1.0.0
          status: active
          title: {da: Tro på egne evner, en: Belief in oneself}
          answered_by: citizen
          languages: [da, en]
          interval: P6W
          grace: P2W
        items:
          - id: manage
            type: scale
            text: {da: Jeg klarer det meste., en: I manage most things.}
            anchors: {1: {da: slet ikke, en: not at all}, 2: {da: lidt, en: a little}, 3: {da: meget, en: a lot}}
            missing: [dont_know]
          - id: tried
            type: choice
            text: {da: Har du prøvet noget nyt?, en: Have you tried something new?}
            options:
              - {code: yes_lately, text: {da: Ja, en: Lately}, score: 1}
              - {code: not_yet, text: {da: Nej, en: Not so far}, score: 0}
          - id: what
            type: text
            max_length: 40
            text: {da: Hvad prøvede du?, en: What did you try?}
            relevant: {all: [{question: tried, operator: '=', answer: yes_lately}]}
          - id: helps
            type: choices
            text: {da: Hvad hjælper dig?, en: What helps you?}
            options:
              - {code: walk, text: {da: En gåtur, en: A walk}}
              - {code: talk, text: {da: En snak, en: A talk}}
              - {code: nothing, text: {da: Intet, en: Nothing}, exclusive: true}
        scores:
          - id: belief
            factor: self-efficacy
            method: mean
            items: [manage, tried]
            sd: 20
            reliability: 0.8
            provenance: {da: Opdigtet til prøver, en: Made up for tests}

        """

    /// A single number.
    static let contacts = """
        questionnaire:
          id: contacts
          url: https://example.org/questionnaires/contacts
          version: 1.0.0
          status: active
          title: {da: Netværk, en: Network}
          answered_by: citizen
          languages: [da, en]
          interval: P6W
          grace: P2W
        items:
          - id: people
            type: integer
            min: 0
            max: 10
            text: {da: Hvor mange kan du ringe til?, en: How many people can you call?}
        scores:
          - id: contacts
            factor: network
            method: mean
            items: [people]
            sd: 20
            reliability: 0.8
            provenance: {da: Opdigtet til prøver, en: Made up for tests}

        """

    /// Neither measured nor asked at intervals: asked when somebody chooses it.
    static let welcome = """
        questionnaire:
          id: welcome
          url: https://example.org/questionnaires/welcome
          version: 1.0.0
          status: active
          title: {en: Welcome}
          answered_by: citizen
          languages: [en]
        items:
          - id: found_us
            type: boolean
            text: {en: Was it easy to find us?}

        """

    /// What the caseworker thinks.
    static let readiness = """
        questionnaire:
          id: readiness
          url: https://example.org/questionnaires/readiness
          version: 1.0.0
          status: active
          title: {da: Parathed, en: Readiness}
          answered_by: caseworker
          languages: [da, en]
        items:
          - id: close
            type: scale
            text: {da: Hvor tæt er borgeren på et job?, en: How close is the citizen to a job?}
            anchors: {0: {da: langt fra, en: far}, 1: {da: på vej, en: on the way}, 2: {da: tæt på, en: close}}
        scores:
          - id: readiness
            factor: readiness
            method: mean
            items: [close]
            sd: 20
            reliability: 0.8
            provenance: {da: Opdigtet til prøver, en: Made up for tests}

        """

    /// A file as a change of the feed.
    static func change(_ text: String) -> CacheChange {
        .instrument(sha256: ContentHash.hex(of: Data(text.utf8)), content: Data(text.utf8))
    }
}
