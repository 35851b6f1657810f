/// The fields of blocks and of the parts of tables.
extension Document {
    func blockValue(_ field: ElementField, _ index: Int) -> FieldValue? {
        let blocks = blocks
        switch field {
        case .role: return blocks.roles[index] == .none ? nil : .text("\(blocks.roles[index])")
        case .reason:
            var block = index
            while block >= 0, blocks.reasons[block] == .none { block = Int(blocks.parents[block]) }
            return block < 0 ? nil : .text("\(blocks.reasons[block])")
        case .level, .depth: return .number(Double(blocks.levels[index]))
        case .label: return written(blocks.labels[index])
        case .dateline: return written(blocks.datelines[index])
        case .marker: return written(blocks.markers[index])
        case .ordered: return .flag(blocks.ordered[index])
        case .row, .column, .rows, .columns, .header: return tableValue(field, index)
        default: return nil
        }
    }

    private func written(_ span: Span) -> FieldValue? {
        span.isEmpty ? nil : .text(text.string(span.start, span.stop))
    }

    private func tableValue(_ field: ElementField, _ index: Int) -> FieldValue? {
        switch (blocks.kinds[index], field) {
        case (.cell, .column): return .number(Double(blocks.levels[index]))
        case (.cell, .row):
            let row = Int(blocks.parents[index])
            return row < 0 ? nil : .number(Double(blocks.levels[row]))
        case (.cell, .header): return columnHeader(ofCell: index).map { .text($0) }
        case (.row, .row): return .number(Double(blocks.levels[index]))
        case (.table, .rows):
            return .number(Double(rows(ofTable: index).count { blocks.levels[$0] > 0 }))
        case (.table, .columns):
            return .number(Double(rows(ofTable: index).map { blocks.children(of: $0).count }.max() ?? 0))
        case (.table, .header):
            guard let first = rows(ofTable: index).first, blocks.levels[first] == 0 else { return nil }
            return .texts(blocks.children(of: first).map(blockText))
        default: return nil
        }
    }

    private func rows(ofTable table: Int) -> [Int] {
        blocks.children(of: table).filter { blocks.kinds[$0] == .row }
    }

    /// The text of the header above a cell; nil where the table has no header row.
    private func columnHeader(ofCell cell: Int) -> String? {
        let row = Int(blocks.parents[cell])
        guard row >= 0 else { return nil }
        let table = Int(blocks.parents[row])
        guard table >= 0, table + 1 < Int(blocks.subtreeEnds[table]), blocks.levels[table + 1] == 0 else { return nil }
        // The header row is the first block below the table, and its cells follow it.
        var header = table + 2
        while header < Int(blocks.subtreeEnds[table + 1]) {
            if blocks.levels[header] == blocks.levels[cell] { return blockText(header) }
            header = Int(blocks.subtreeEnds[header])
        }
        return nil
    }

    private func blockText(_ block: Int) -> String {
        text.string(Int(blocks.contentStarts[block]), Int(blocks.contentStops[block]))
    }
}
