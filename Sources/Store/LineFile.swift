/// Lines on a file without a name: what workers answered, until the run is over.
///
/// ```swift
/// let file = try LineFile(in: ScratchFolder.usual)
/// let place = try file.append(line)
/// try file.read(place) == line
/// ```
public final class LineFile: @unchecked Sendable {
    // Sendable: `end` is changed by whoever appends, one at a time; what is written stays as it is.
    private let file: ScratchFile
    private var end = 0

    public init(in folder: String) throws(StoreError) { file = try ScratchFile(in: folder) }

    /// Adds a line and gives its place.
    public func append(_ line: some Collection<UInt8>) throws(StoreError) -> Range<Int> {
        let place = end..<end + line.count
        try file.write(line, at: end)
        end = place.upperBound
        return place
    }

    /// The bytes at a place, or at a part of one.
    public func read(_ place: Range<Int>) throws(StoreError) -> [UInt8] { try file.read(place) }
}
