/// Web addresses, domain names and file names: words with full stops inside.
enum WebAddress {
    /// Top-level domains that make `name.ending` one word; those that are English words (`it`, `is`, `me`) are left out.
    private static let domainNames = """
        com org net edu gov mil int info biz io co uk de fr ru ua eu ch nl cz pl jp cn au ca nz se dk fi es pt gr hu ro
        br mx ar za kr tw sg hk tv fm ly app dev blog news online site tech xyz
        """
    private static let fileNames = """
        pdf doc docx xls xlsx ppt pptx txt htm html xml json csv jpg jpeg png gif svg webp bmp tif tiff
        zip tar gz rar exe mov avi wav php asp aspx jsp js css py lua swift md
        """

    /// The endings of domain and file names.
    static let endings = WordList(domainNames + " " + fileNames)
    /// The endings of file names alone.
    static let fileEndings = WordList(fileNames)

    /// Whether the full stop at `position` stands inside an address or a file name.
    static func isPartOfOne(_ text: borrowing Text, around position: Int, begin: Int, stop: Int) -> Bool {
        var low = position
        while low > begin, position - low < 256, isInner(text[low - 1]) { low -= 1 }
        var high = position
        while high < stop, high - position < 256, isInner(text[high]) { high += 1 }
        for place in low..<high where text[place] == Ascii.slash || text[place] == Ascii.at { return true }
        if text.hasPrefix("www.", at: low) { return true }
        return text[position] == Ascii.period
            && endings.contains(text, position + 1, labelStop(text, position + 1, stop))
    }

    /// The end of the letters and digits at `start`.
    static func labelStop(_ text: borrowing Text, _ start: Int, _ stop: Int) -> Int {
        var end = start
        while end < stop, (text[end] | 0x20) &- 0x61 < 26 || text[end] &- 0x30 < 10 { end += 1 }
        return end
    }

    /// Bytes that addresses are made of.
    static func isInner(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x61...0x7A, 0x41...0x5A, 0x30...0x39: true
        case Ascii.period, Ascii.slash, Ascii.at, Ascii.hyphen, Ascii.underscore, Ascii.colon, Ascii.question,
            Ascii.equals, Ascii.ampersand, Ascii.percent, Ascii.hash, Ascii.plus, Ascii.tilde:
            true
        default: false
        }
    }
}
