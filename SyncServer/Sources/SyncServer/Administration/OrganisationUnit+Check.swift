import Progression

extension OrganisationUnit {
    /// Makes sure it can be a unit, whatever others there are.
    func check() throws(ServerError) {
        try Identifier.check(id)
        guard !name.isEmpty else { throw .emptyName }
        guard within != id else { throw .unitWithinItself(id) }
    }
}
