private import CByteMasks

/// A class of bytes that is looked for 64 bytes at a time.
///
///     var letters = text.mask(.alphanumerics, at: position)
///     let length = (~letters).trailingZeroBitCount
enum ByteMask {
    /// ASCII letters and digits.
    case alphanumerics
    case capitalsAndDigits
    case digits
    /// Control characters and spaces: everything up to 0x20.
    case blanks
    /// Bytes of characters outside ASCII.
    case wide
    /// Bytes that continue a UTF-8 sequence.
    case continuations
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
        case .capitalsAndDigits: unsafe byte_masks_capitals_and_digits(bytes)
        case .digits: unsafe byte_masks_digits(bytes)
        case .blanks: unsafe byte_masks_blanks(bytes)
        case .wide: unsafe byte_masks_wide(bytes)
        case .continuations: unsafe byte_masks_continuations(bytes)
        case .lineEnds: unsafe byte_masks_line_ends(bytes)
        case .terminators: unsafe byte_masks_terminators(bytes)
        }
    }
}
