import Foundation
import Testing

/// A citizen who has the laptop and never touches the mouse.
struct CitizensVisit {
    /// Five questions of every shape, in three languages; asked on its own, so that the visit is in all.
    static let file = """
        questionnaire:
          id: day
          url: https://example.org/questionnaires/day
          version: 1.0.0
          status: active
          title: {da: Din dag, en: Your day, ar: يومك}
          answered_by: citizen
          languages: [da, en, ar]
        items:
          - id: hello
            type: note
            text: {da: Tag dig god tid., en: Take your time., ar: خذ وقتك.}
          - id: sleep
            type: scale
            text: {da: Hvordan sov du i nat?, en: How did you sleep last night?, ar: كيف نمت الليلة؟}
            anchors:
              1: {da: Dårligt, en: Badly, ar: نوما سيئا}
              2: {da: Nogenlunde, en: So-so, ar: لا بأس}
              3: {da: Godt, en: Well, ar: نوما جيدا}
            missing: [dont_know]
          - id: energy
            type: scale
            text: {da: Hvor meget overskud har du?, en: How much energy have you?, ar: كم لديك من الطاقة؟}
            anchors:
              0: {da: Intet, en: None, ar: لا شيء}
              10: {da: Masser, en: Plenty, ar: الكثير}
          - id: company
            type: choices
            text: {da: Hvem så du?, en: Whom did you see?, ar: من رأيت؟}
            options:
              - {code: family, text: {da: Familie, en: Family, ar: العائلة}}
              - {code: friends, text: {da: Venner, en: Friends, ar: الأصدقاء}}
          - id: wish
            type: text
            max_length: 60
            text: {da: Hvad vil du gerne?, en: What would you like?, ar: ماذا تريد؟}

        """

    /// Whose names the citizen must not see.
    static let secrets = [World.citizen, "I dag"]

    let browser: Browser
    let link: String

    /// Publishes the questions, fetches them, and lends a citizen the laptop.
    static func with(_ body: (CitizensVisit) async throws -> Void) async throws {
        try await World.with { world in
            let file = world.folder.appending(path: "day.yaml")
            try Data(Self.file.utf8).write(to: file)
            try await world.server(["questionnaire", "publish", file.path])
            try await world.serving { address in
                try await world.enrol(at: address)
                #expect(try await world.laptop("sync").status == 0)
            }
            try await world.openDesk { link in
                try await Browser.with { browser in
                    try await body(CitizensVisit(browser: browser, link: link))
                }
            }
        }
    }

    /// The mentor unlocks, chooses the citizen and the questions, and hands the laptop over.
    func handOver() async throws {
        try await browser.open(link)
        try await unlock()
        try await browser.tab(to: "li.card:not(.draft) a")
        try await browser.enter()
        try await browser.tab(to: "a[href$='questionnaire=day']")
        try await browser.enter()
        try await browser.tab(to: "input[name=informant]")
        try await browser.press(.space)
        try await browser.tab(to: "input[name=help]")
        try await browser.press(.space)
        try await browser.tab(to: "button[name=hand]")
        try await browser.enter()
        #expect(try await browser.text("h1") == "Velkommen")
    }

    /// Types the passphrase at the lock.
    func unlock() async throws {
        try await browser.tab(to: "#passphrase")
        try await browser.type(World.passphrase)
        try await browser.enter()
    }

    /// Presses Enter on what a selector finds.
    func go(_ selector: String) async throws {
        try await browser.tab(to: selector)
        try await browser.enter()
    }

    /// The value chosen now.
    func chosen() async throws -> [String] {
        try await browser.attributes("value", of: ".question :checked")
    }

    /// Gives the laptop back with the right passphrase, from the page that asks for it.
    func giveBack() async throws {
        try await browser.tab(to: "#passphrase")
        try await browser.type(World.passphrase)
        try await browser.enter()
    }

    /// The page has no fault on a phone or a desktop in light or dark, is no wider than its window at
    /// 200 % and 400 % zoom either, and tells nothing that is not the citizen's.
    func look(_ name: String) async throws {
        try await browser.inspect(name)
        try await dark(name)
        for (width, zoom) in [(640, 2.0), (320, 4.0)] {
            try await browser.zoom(to: width, by: zoom)
            #expect(try await browser.isWiderThanWindow() == false, "\(name) at \(zoom)")
        }
        try await browser.resize(width: 1_280, height: 900)
        let page = try await browser.text("body") ?? ""
        #expect(Self.secrets.allSatisfy { !page.contains($0) }, "\(name): \(page)")
    }

    private func dark(_ name: String) async throws {
        try await browser.prefer("dark")
        let violations = try await browser.accessibilityViolations(of: "color-contrast")
        #expect(violations.isEmpty, "\(name) in the dark: \(violations)")
        try await browser.leavePicture(name + "-dark")
        try await browser.prefer("light")
    }
}

extension Browser {
    /// A window of 1280 pixels as it is after zooming in: fewer and larger pixels.
    func zoom(to width: Int, by factor: Double) async throws {
        let metrics: JSON = [
            "width": .number(Double(width)), "height": .number(900 / factor),
            "deviceScaleFactor": .number(factor), "mobile": false,
        ]
        try await developerTools("Emulation.setDeviceMetricsOverride", metrics)
    }

    /// Takes the page in as a person would who prefers light or dark.
    func prefer(_ scheme: String) async throws {
        let feature: JSON = ["name": "prefers-color-scheme", "value": .string(scheme)]
        try await developerTools("Emulation.setEmulatedMedia", ["features": [feature]])
    }

    /// Whether any element a CSS selector finds takes room on the page.
    func shows(_ selector: String) async throws -> Bool {
        let script = """
            return [...document.querySelectorAll(arguments[0])].some(e => e.getClientRects().length)
            """
        return try await run(script, .string(selector)).bool ?? false
    }

    /// Lets pages run scripts or not.
    func run(scripts isOn: Bool) async throws {
        try await developerTools("Emulation.setScriptExecutionDisabled", ["value": .bool(!isOn)])
    }

    /// Runs something before any script of the pages opened from now on.
    func beforeEveryPage(_ script: String) async throws {
        try await developerTools(
            "Page.addScriptToEvaluateOnNewDocument",
            ["source": .string(script)]
        )
    }
}
