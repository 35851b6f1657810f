/// Why a message of the worker protocol could not be read.
public struct WireError: Error, Equatable, CustomStringConvertible {
    /// What is wrong: `"unknown field 'paht'"`.
    public let reason: String
    /// The byte of the line, from 1.
    public let byte: Int

    public init(reason: String, byte: Int) {
        self.reason = reason
        self.byte = byte
    }

    public var description: String { "byte \(byte): \(reason)" }
}
