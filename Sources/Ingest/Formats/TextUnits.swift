import Corpus

/// How the characters of a text lie in its file: what a scanner sees of a file, whatever its encoding.
struct TextUnits: Hashable, Sendable {
    enum Width: Hashable, Sendable { case one, littleEndian, bigEndian }
    let width: Width
    /// The bytes of a byte order mark.
    let mark: Int

    /// - Parameter head: the beginning of the file.
    init(_ head: Text) {
        switch (head[0], head[1], head[2]) {
        case (0xFF, 0xFE, _): (width, mark) = (.littleEndian, 2)
        case (0xFE, 0xFF, _): (width, mark) = (.bigEndian, 2)
        case (0xEF, 0xBB, 0xBF): (width, mark) = (.one, 3)
        default: (width, mark) = (.one, 0)
        }
    }

    /// The byte of the file where a unit begins.
    func byte(of unit: Int) -> Int { mark + unit * (width == .one ? 1 : 2) }

    /// The units of some bytes of the file, which begin with a unit.
    func of(_ bytes: Text) -> Text {
        guard width != .one else { return bytes }
        let low = width == .littleEndian ? 0 : 1
        var units: [UInt8] = []
        units.reserveCapacity(bytes.count / 2)
        for offset in stride(from: 0, to: bytes.count - 1, by: 2) {
            let isASCII = bytes[offset + 1 - low] == 0 && bytes[offset + low] < 0x80
            units.append(isASCII ? bytes[offset + low] : 0xFF)
        }
        return Text(units)
    }
}
