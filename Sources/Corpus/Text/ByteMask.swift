private import CByteMasks

/// A class of bytes that is looked for 64 bytes at a time.
///
///     var letters = text.mask(.alphanumerics, at: position)
///     let length = (~letters).trailingZeroBitCount
enum ByteMask {
    /// ASCII letters and digits.
    case alphanumerics
    /// Bytes of characters outside ASCII, and zeros.
    case wideAndNull
    /// `\n` and `\r`.
    case lineEnds
    /// `.`, `!`, `?` and the first bytes of sentence terminators outside ASCII.
    case terminators

    /// The mask of 64 bytes, all of which must be readable.
    @inline(__always)
    @unsafe
    func callAsFunction(_ bytes: UnsafePointer<UInt8>) -> UInt64 {
        switch self {
        case .alphanumerics: unsafe byte_masks_alphanumerics(bytes)
        case .wideAndNull: unsafe byte_masks_wide_and_null(bytes)
        case .lineEnds: unsafe byte_masks_line_ends(bytes)
        case .terminators: unsafe byte_masks_terminators(bytes)
        }
    }
}
