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
    /// The white space of ASCII.
    case spaces
    case tabs
    /// Bytes of characters outside ASCII, and zeros.
    case wideAndNull
    /// Bytes that continue a UTF-8 sequence.
    case continuations
    /// `\n` and `\r`.
    case lineEnds
    /// `.`, `!`, `?` and the first bytes of sentence terminators outside ASCII.
    case terminators
    /// `.`, `!`, `?` and `:`.
    case breaks
    /// The first letters, in any case, of the words that `LineFacts.hasPageWord` tells of.
    case pageWordInitials

    /// The mask of 64 bytes, all of which must be readable.
    @inline(__always)
    @unsafe
    func callAsFunction(_ bytes: UnsafePointer<UInt8>) -> UInt64 {
        switch self {
        case .alphanumerics: unsafe byte_masks_alphanumerics(bytes)
        case .capitalsAndDigits: unsafe byte_masks_capitals_and_digits(bytes)
        case .digits: unsafe byte_masks_digits(bytes)
        case .spaces: unsafe byte_masks_spaces(bytes)
        case .wideAndNull: unsafe byte_masks_wide_and_null(bytes)
        case .tabs: unsafe byte_masks_tabs(bytes)
        case .continuations: unsafe byte_masks_continuations(bytes)
        case .lineEnds: unsafe byte_masks_line_ends(bytes)
        case .terminators: unsafe byte_masks_terminators(bytes)
        case .breaks: unsafe byte_masks_breaks(bytes)
        case .pageWordInitials: unsafe byte_masks_cinru(bytes)
        }
    }
}
