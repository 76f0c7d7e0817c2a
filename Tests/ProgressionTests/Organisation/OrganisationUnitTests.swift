import Progression
import Testing

@Suite struct OrganisationUnitTests {
    private let units = [
        OrganisationUnit(id: "a", name: "A"), OrganisationUnit(id: "b", name: "B", within: "a"),
        OrganisationUnit(id: "c", name: "C", within: "b"), OrganisationUnit(id: "d", name: "D"),
    ]

    @Test func `a unit holds all that is within it, however deep, and itself`() {
        #expect(units.within("a") == ["a", "b", "c"])
        #expect(units.within("c") == ["c"])
        #expect(units.within("nowhere") == ["nowhere"])
    }

    @Test func `the way to a unit begins with the outermost`() {
        #expect(units.path(to: "c").map(\.id) == ["a", "b", "c"])
        #expect(units.path(to: "nowhere").isEmpty)
    }

    @Test func `units that hold each other do not go on for ever`() {
        let circle = [
            OrganisationUnit(id: "a", name: "A", within: "b"),
            OrganisationUnit(id: "b", name: "B", within: "a"),
        ]
        #expect(circle.within("a") == ["a", "b"])
        #expect(circle.path(to: "a").count == 2)
    }
}
