/// A table in a frame that scrolls by itself, with mouse or keys, where the window is narrow.
struct ScrollingTable {
    /// The class of the table itself.
    let styleClass: String
    /// What the frame is called for those who hear the page.
    let label: String
    /// What stands above the figures, if anything.
    var caption: String?
    /// What a link leads to it by, if one does.
    var identifier: String?
    /// The heads of the columns.
    let heads: [String]
    /// The rows, from `<tr>` on.
    let rows: [HTML]

    var html: HTML {
        """
        <div class="scroll"\(identifier.map { " id=\"\($0)\"" as HTML }) tabindex="0" role="region" aria-label="\(label)">
        <table class="\(styleClass)">
        \(caption.map { caption -> HTML in "<caption>\(caption)</caption>\n" })\
        <thead><tr>\(heads.map { head -> HTML in "<th scope=\"col\">\(head)</th>" })</tr></thead>
        <tbody>
        \(rows)</tbody>
        </table>
        </div>
        """
    }
}
