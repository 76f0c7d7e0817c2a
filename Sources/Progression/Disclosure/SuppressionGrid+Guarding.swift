extension SuppressionGrid {
    /// Hides more until nothing hidden follows from what is shown.
    mutating func guardAll() {
        guard lastRow > 0, lastColumn > 0 else { return }
        while !isMute {
            if hidePartnerOfSmallSum() { continue }
            guard let open = hidden.first(where: { !isFixed($0) && !isProtected($0) }) else {
                return
            }
            if !protect(open) {
                hideEverything()
                return
            }
        }
    }

    /// Whether a part says nothing at all.
    private var isMute: Bool {
        hasFixedSums && states[0].allSatisfy { $0 == .partner }
            && states[1].allSatisfy { $0 == .partner }
    }

    /// Whether a hidden count could be another number too, with everything else hidden and nothing shown changed.
    ///
    /// A change of one cell must be balanced in its row and in its column: it goes round a closed way over hidden
    /// cells, up and down by turns, and every cell on it must have room.
    func isProtected(_ cell: Cell) -> Bool {
        if canMove(cell, forward: true),
            hasWay(from: .column(cell.column), to: .row(cell.row), without: cell)
        {
            return true
        }
        return canMove(cell, forward: false)
            && hasWay(from: .row(cell.row), to: .column(cell.column), without: cell)
    }

    /// Rows and columns are the crossings of the way, hidden cells its streets.
    private enum Crossing: Hashable {
        case row(Int)
        case column(Int)
    }

    /// Whether a cell can go up by one, or down; sums count the other way round.
    private func canMove(_ cell: Cell, forward: Bool) -> Bool {
        if isFixed(cell) { return false }
        let isSum = (cell.row == lastRow) != (cell.column == lastColumn)
        let count = count(cell)
        let isSmall = states[cell.row][cell.column] == .small
        if forward != isSum { return !isSmall || count < threshold - 1 }
        return count > (isSmall ? 0 : threshold)
    }

    /// From row to column a street is gone forward, from column to row backward.
    private func hasWay(from start: Crossing, to end: Crossing, without cell: Cell) -> Bool {
        var seen: Set<Crossing> = [start]
        var waiting = [start]
        while let crossing = waiting.popLast() {
            if crossing == end { return true }
            for next in neighbours(of: crossing, without: cell)
            where seen.insert(next).inserted {
                waiting.append(next)
            }
        }
        return false
    }

    private func neighbours(of crossing: Crossing, without avoided: Cell) -> [Crossing] {
        switch crossing {
        case .row(let row):
            (0...lastColumn).map { Cell(row: row, column: $0) }
                .filter { isHidden($0) && $0 != avoided && canMove($0, forward: true) }
                .map { .column($0.column) }
        case .column(let column):
            (0...lastRow).map { Cell(row: $0, column: column) }
                .filter { isHidden($0) && $0 != avoided && canMove($0, forward: false) }
                .map { .row($0.row) }
        }
    }

    private func isFixed(_ cell: Cell) -> Bool { hasFixedSums && cell.row == lastRow }

    /// Hides three more cells, so that a closed way of four leads over `cell`: those that cost least.
    ///
    /// - Returns: false if there is nothing left to hide that could help.
    private mutating func protect(_ cell: Cell) -> Bool {
        let others = cells(0...lastRow, 0...lastColumn).filter {
            $0.row != cell.row && $0.column != cell.column
        }
        let choices = others.map { corner in
            [
                corner, Cell(row: cell.row, column: corner.column),
                Cell(row: corner.row, column: cell.column),
            ]
            .filter { !isHidden($0) }
        }
        .filter { !$0.isEmpty && !$0.contains(where: isFixed) }
        .sorted { cost($0) < cost($1) }
        for choice in choices {
            var tried = self
            for one in choice { tried.hide(one) }
            if tried.isProtected(cell) {
                self = tried
                return true
            }
        }
        for one in choices.first ?? [] { hide(one) }
        return !choices.isEmpty
    }

    /// What is lost: people, and sums ten times over, for a page without them says little.
    private func cost(_ cells: [Cell]) -> Int {
        cells.reduce(0) { sum, cell in
            let isSum = cell.row == lastRow || cell.column == lastColumn
            return sum + (count(cell) + 1) * (isSum ? 10 : 1)
        }
    }

    /// Where the hidden cells of a line come to less than the threshold together, hides another.
    private mutating func hidePartnerOfSmallSum() -> Bool {
        let rows = (0...lastRow).map { row in
            (
                sum: Cell(row: row, column: lastColumn),
                parts: cells(row...row, 0...(lastColumn - 1))
            )
        }
        let columns = (0...lastColumn).map { column in
            (
                sum: Cell(row: lastRow, column: column),
                parts: cells(0...(lastRow - 1), column...column)
            )
        }
        for line in rows + columns where !isHidden(line.sum) {
            let away = line.parts.filter(isHidden)
            let together = away.reduce(0) { $0 + count($1) }
            guard !away.isEmpty, together < threshold else { continue }
            let open = line.parts.filter { !isHidden($0) && !isFixed($0) }
            if let next = open.min(by: { count($0) < count($1) }) {
                hide(next)
                return true
            }
        }
        return false
    }

    /// Where the sums are told elsewhere, not even which counts are small: 8 of two small ones would be 4 and 4.
    mutating func hideEverything() {
        for cell in cells(0...lastRow, 0...lastColumn) where !isFixed(cell) {
            hide(cell, evenSmall: hasFixedSums)
        }
    }
}
