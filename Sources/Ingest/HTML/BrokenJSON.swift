/// Structured data as pages have them: wrapped in comments, with line ends in strings and commas too many.
enum BrokenJSON {
    /// The text with the usual slips mended; what it is not, stays.
    static func mended(_ bytes: [UInt8]) -> [UInt8] {
        // What is outside of the outermost brackets is a wrapper: `<!--`, `//<![CDATA[`, `;`.
        // A list counts only where nothing else begins before: `<![CDATA[` has a bracket of its own.
        let isList = bytes.first { $0 > 0x20 } == UInt8(ascii: "[")
        let opening = bytes.firstIndex(of: isList ? UInt8(ascii: "[") : UInt8(ascii: "{"))
        let closing = bytes.lastIndex(of: isList ? UInt8(ascii: "]") : UInt8(ascii: "}"))
        guard let opening, let closing, opening < closing else { return bytes }
        var mended: [UInt8] = []
        mended.reserveCapacity(closing - opening + 1)
        var isInString = false
        var isEscaped = false
        for byte in bytes[opening...closing] {
            if isInString {
                mended.append(byte < 0x20 ? 0x20 : byte)
                if !isEscaped, byte == UInt8(ascii: "\"") { isInString = false }
                isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
                continue
            }
            if byte == UInt8(ascii: "\"") { isInString = true }
            if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") { dropComma(&mended) }
            mended.append(byte)
        }
        return mended
    }

    private static func dropComma(_ mended: inout [UInt8]) {
        var last = mended.count - 1
        while last >= 0, mended[last] <= 0x20 { last -= 1 }
        if last >= 0, mended[last] == UInt8(ascii: ",") { mended.removeSubrange(last...) }
    }
}
