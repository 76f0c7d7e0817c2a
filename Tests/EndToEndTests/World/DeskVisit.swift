import Foundation
import Testing

/// Somebody at the laptop's desk who never touches the mouse.
struct DeskVisit {
    /// What the citizen says where words are asked for.
    static let words = "Gå en tur hver dag"

    let browser: Browser

    /// Follows the one-time link and unlocks.
    func unlock(_ link: String) async throws {
        try await browser.open(link)
        try await browser.inspect("unlock")
        try await browser.tab(to: "#passphrase")
        try await browser.type(World.passphrase)
        try await browser.enter()
        #expect(try await browser.text("h1") == "I dag")
        try await browser.inspect("today")
    }

    /// Chooses the citizen on the first page.
    func chooseCitizen() async throws {
        try await browser.tab(to: "li.card:not(.draft) a")
        #expect(try await browser.texts("li.card .person").contains(World.citizen))
        try await browser.enter()
        #expect(try await browser.text("h1") == World.citizen)
        try await browser.inspect("citizen-at-the-desk")
    }

    /// Begins the interview with the citizen alone, who says so.
    func beginInterview() async throws {
        try await browser.tab(to: "input[name=informant]")
        try await browser.press(.space)
        try await browser.enter()
        try await browser.inspect("question")
    }

    /// Begins the caseworker's assessment.
    func beginAssessment() async throws {
        try await browser.tab(to: "button.second")
        try await browser.enter()
    }

    /// Whether a question is shown.
    var isAsked: Bool {
        get async throws { try await browser.attributes("class", of: "p.step").isEmpty == false }
    }

    /// Answers the question shown: the option so many arrow presses below the first.
    func answer(_ steps: Int) async throws {
        let fields = "main input:not([type=hidden]), main textarea"
        try await browser.tab(to: fields)
        if try await browser.hasFocus("input[type=radio]") {
            try await browser.press(.space)
            for _ in 0..<steps { try await browser.press(.down) }
        } else if try await browser.hasFocus("input[type=checkbox]") {
            try await browser.inspect("question-with-several-answers")
            try await browser.press(.space)
        } else {
            try await browser.inspect("question-in-words")
            try await browser.type(Self.words)
            // In a field of several lines Enter is a new line.
            try await browser.tab(to: "button.main")
        }
        try await browser.enter()
    }

    /// Answers until nothing more is asked.
    ///
    /// - Returns: how many questions there were.
    func answerAll() async throws -> Int {
        var count = 0
        while try await isAsked, count < 60 {
            try await answer(1 + count % 3)
            count += 1
        }
        #expect(try await browser.address.hasSuffix("/review"))
        try await browser.inspect("review")
        return count
    }

    /// Saves what has been answered and sees the course.
    func finish() async throws {
        try await browser.tab(to: "button.main")
        try await browser.enter()
        #expect(try await browser.address.contains("/course"))
        try await browser.inspect("course")
    }

    /// Goes to the first page.
    func goToToday() async throws {
        try await browser.tab(to: "a.brand")
        try await browser.enter()
        #expect(try await browser.text("h1") == "I dag")
    }

    /// Presses the button that sends and fetches.
    ///
    /// - Returns: what the page says of it.
    func synchronise() async throws -> String {
        try await browser.tab(to: ".sending button")
        try await browser.enter()
        return try await browser.text(".sending .note") ?? ""
    }
}

extension Browser {
    /// Signs in on the server's page.
    func signIn(as employee: String) async throws {
        try await tab(to: "#employee")
        try await type(employee)
        try await press(.tab)
        try await type(World.passphrase)
        try await enter()
    }

    /// Looks at the page as a phone and as a desktop: no fault of accessibility, nothing cut off.
    ///
    /// Leaves a picture of each in the folder named by `SKRIDT_SCREENSHOTS`, if there is one.
    func inspect(_ name: String) async throws {
        for width in [360, 1_280] {
            try await resize(width: width, height: width == 360 ? 740 : 900)
            let violations = try await accessibilityViolations()
            #expect(violations.isEmpty, "\(name) at \(width) px: \(violations)")
            #expect(try await isWiderThanWindow() == false, "\(name) is wider than \(width) px")
            try await leavePicture("\(name)-\(width)")
        }
    }

    /// Leaves a picture of the page in the folder named by `SKRIDT_SCREENSHOTS`, if there is one.
    func leavePicture(_ name: String) async throws {
        guard let folder = ProcessInfo.processInfo.environment["SKRIDT_SCREENSHOTS"] else { return }
        let place = URL(filePath: folder)
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        try await screenshot().write(to: place.appending(path: name + ".png"))
    }
}
