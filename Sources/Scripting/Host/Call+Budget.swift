import Lua
import Reports

/// Memory of Swift's own that a host function takes for the script that called it.
///
/// The script's limit holds for Lua's values and for these together; so room is asked for before anything is copied or
/// made whose size a script or a document decides. What was set aside goes back when the function returns; what stays
/// with the host is charged (`LuaStack.charge`, `HostObject.weight`).
extension Call {
    /// What is smaller is not worth a question by itself.
    static let smallCopy = 4096

    /// Sets `bytes` aside until the function returns.
    ///
    /// - Throws: where that would go over the memory limit; the script gets the memory error.
    func reserve(_ bytes: Int) throws {
        if !lua.reserve(bytes: bytes) { throw ScriptError.outOfMemory }
    }

    /// Sets aside what the function is about to keep, in small steps that are asked for together.
    ///
    /// - Throws: where that would go over the memory limit.
    @inline(__always)
    func keep(_ bytes: Int) throws {
        host.owed += bytes
        if host.owed >= 1 << 16 { try reserveOwed() }
    }

    private func reserveOwed() throws {
        defer { host.owed = 0 }
        try reserve(host.owed)
    }

    /// Bytes of the string at `index`; 0 for anything else.
    func byteCount(at index: Int32) -> Int { lua.type(at: index) == .string ? lua.rawLength(at: index) : 0 }
}

/// A list of strings that a host function gives, pushed one by one as they are found: nothing of Swift's holds them.
struct StringList {
    private let call: Call
    private(set) var count = 0
    private var work = 0

    /// Pushes the empty list.
    init(_ call: Call) {
        self.call = call
        call.lua.pushTable()
    }

    /// - Throws: where a limit of the script was reached.
    mutating func append(_ text: some StringProtocol) throws {
        call.lua.push(String(text))
        try place(text.utf8.count)
    }

    mutating func append(bytes: UnsafeBufferPointer<UInt8>) throws {
        unsafe call.lua.push(bytes)
        try place(bytes.count)
    }

    /// Puts the string on top at the end of the list.
    private mutating func place(_ bytes: Int) throws {
        count += 1
        call.lua.rawSet(count, at: -2)
        work += bytes + 64
        if work >= 1 << 16 {
            work = 0
            try call.checkInterrupt()
        }
    }
}

/// A text that a host function builds: what it grows to is asked for on the way.
struct TextBuilder {
    private let call: Call
    private(set) var bytes: [UInt8] = []
    private var held = 0
    private var sinceCheck = 0

    init(_ call: Call) { self.call = call }

    /// - Throws: where a limit of the script was reached.
    mutating func append(_ more: some Collection<UInt8>) throws {
        try makeRoom(more.count)
        bytes += more
    }

    mutating func append(_ text: String) throws {
        try makeRoom(text.utf8.count)
        bytes += text.utf8
    }

    mutating func append(_ byte: UInt8) throws {
        try makeRoom(1)
        bytes.append(byte)
    }

    private mutating func makeRoom(_ count: Int) throws {
        sinceCheck += count
        if sinceCheck >= 1 << 16 {
            sinceCheck = 0
            try call.checkInterrupt()
        }
        guard bytes.count + count > held else { return }
        // The array grows to twice its size, while the old one is still there.
        let wanted = max((bytes.count + count) * 2, Call.smallCopy)
        try call.reserve(wanted + held)
        bytes.reserveCapacity(wanted)
        call.lua.release(bytes: held * 2)
        held = wanted
    }

    /// Pushes the text as a string.
    ///
    /// - Throws: where there is no room for Lua's copy of it.
    func push() throws {
        try call.reserve(bytes.count)
        unsafe bytes.withUnsafeBufferPointer { bytes in unsafe call.lua.push(bytes) }
        call.lua.release(bytes: bytes.count)
    }
}

extension Call {
    /// Runs work of the host that knows nothing of scripts, within the limits of this one.
    ///
    /// - Throws: what `body` throws, or where a limit was reached on the way; then there is no result.
    func bounded<Result>(_ body: () throws -> Result) throws -> Result {
        // Remembered, since a script that runs on the way may catch the error of a call of its own.
        var isOver = false
        func mayGoOn(_ bytes: Int, _ isKept: Bool) -> Bool {
            if isOver || lua.isInterrupted || !lua.reserve(bytes: bytes) {
                isOver = true
                return false
            }
            if !isKept { lua.release(bytes: bytes) }
            return true
        }
        let result = try Work.bounded(by: mayGoOn, body)
        try checkInterrupt()
        if isOver { throw ScriptError.outOfMemory }
        return result
    }
}
