extension Array {
    /// The last element that does not come after a row; their first rows go up.
    public func lastIndex(where row: Int, _ firstRow: (Element) -> Int) -> Int? {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if firstRow(self[middle]) <= row { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? low - 1 : nil
    }
}
