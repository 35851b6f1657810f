internal import CRE2

/// The compiled form of a pattern: the one owner of RE2's object, and the only code that calls it.
@safe
final class CompiledPattern: @unchecked Sendable {
    // Sendable: RE2 documents that a compiled pattern may be matched from many threads at once; its caches lock
    // themselves. Safe: the object is made in `init`, freed in `deinit`, and its pointer never leaves this file.
    private let regex: OpaquePointer

    /// Nil where memory ran out.
    init?(_ pattern: String, memory: Int) {
        var pattern = pattern
        // The bytes are copied by RE2 before the closure ends.
        let made = pattern.withUTF8 { bytes in
            unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
                if let start = characters.baseAddress {
                    unsafe cre2_new(start, characters.count, Int64(memory))
                } else {
                    unsafe cre2_new("", 0, Int64(memory))
                }
            }
        }
        guard let made = unsafe made else { return nil }
        unsafe regex = made
    }

    deinit { unsafe cre2_free(regex) }

    /// What is wrong with the pattern, and the part that is to blame; nil where nothing is.
    var error: (reason: String, fragment: String)? {
        guard let reason = unsafe CompiledPattern.string(cre2_error(regex)) else { return nil }
        let fragment = unsafe CompiledPattern.string(cre2_error_fragment(regex)) ?? ""
        // RE2 ends its reason with the fragment, which is wanted by itself.
        let ending = fragment.isEmpty ? "" : ": \(fragment)"
        return (reason.hasSuffix(ending) ? String(reason.dropLast(ending.count)) : reason, fragment)
    }

    var memory: Int { unsafe Int(cre2_memory(regex)) }
    var size: Int { unsafe Int(cre2_size(regex)) }
    var groupCount: Int { unsafe Int(cre2_group_count(regex)) }

    func name(ofGroup group: Int) -> String? {
        guard let number = Int32(exactly: group) else { return nil }
        return unsafe CompiledPattern.string(cre2_group_name(regex, number))
    }

    /// Looks for the first match from `start` on and writes its groups, as many as fit.
    func match(
        _ text: UnsafeBufferPointer<UInt8>, from start: Int, anchor: cre2_anchor, into groups: inout [cre2_range]
    ) -> Bool {
        guard start >= 0, start <= text.count, let count = Int32(exactly: groups.count) else { return false }
        // The text is lent for the call, and RE2 writes no more than the `count` ranges the array holds.
        return unsafe groups.withUnsafeMutableBufferPointer { target in
            unsafe cre2_match(regex, text.baseAddress, text.count, start, anchor, target.baseAddress, count)
        } == CRE2_MATCH
    }

    /// The first match as a whole, without its groups: the fastest search there is, and one without an allocation.
    func range(_ text: UnsafeBufferPointer<UInt8>, from start: Int, anchor: cre2_anchor) -> Range<Int>? {
        guard start >= 0, start <= text.count else { return nil }
        var found = cre2_range(start: -1, stop: -1)
        let result = unsafe cre2_match(regex, text.baseAddress, text.count, start, anchor, &found, 1)
        return result == CRE2_MATCH ? found.range : nil
    }

    /// Whether there is a match, which is less work than to say where.
    func matches(_ text: UnsafeBufferPointer<UInt8>, from start: Int, anchor: cre2_anchor) -> Bool {
        guard start >= 0, start <= text.count else { return false }
        return unsafe cre2_match(regex, text.baseAddress, text.count, start, anchor, nil, 0) == CRE2_MATCH
    }

    /// Copies bytes that belong to the pattern, which lives during the call.
    private static func string(_ text: cre2_text) -> String? {
        guard let start = unsafe text.bytes, unsafe text.length > 0 else { return nil }
        let bytes = unsafe UnsafeRawBufferPointer(start: start, count: text.length)
        return unsafe String(decoding: bytes, as: UTF8.self)
    }
}

extension cre2_range {
    /// The bytes of the range; nil for a group that took no part.
    var range: Range<Int>? { start < 0 || stop < start ? nil : start..<stop }
}
