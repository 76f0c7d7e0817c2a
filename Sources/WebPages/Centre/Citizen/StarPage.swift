public import FoundationEssentials
internal import Progression

/// Two or three visits of one citizen as a star, with the figures beside it.
public struct StarPage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// Whom it is about.
    public let file: CitizenDossier
    /// The visits asked for; none for the usual ones.
    public let visits: [UUID]

    /// A page of given parts.
    public init(context: PageContext, file: CitizenDossier, visits: [UUID] = []) {
        self.context = context
        self.file = file
        self.visits = visits
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let head = CitizenHead(file: file, current: .star, context: context, wording: wording)
        let reference = file.citizen.reference
        let section = StarSection(
            course: file.course,
            asked: visits,
            address: { PageAddress.star(reference, of: $0) },
            context: context,
            wording: wording
        )
        let main: HTML = """
            \(head.html)
            \(section.html)
            """
        return Page(
            context: context,
            wording: wording,
            title: head.title,
            isWide: true,
            main: main
        )
        .render()
    }
}
