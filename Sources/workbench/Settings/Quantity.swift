import ArgumentParser

/// Numbers with a unit, as flags and settings write them.
enum Quantity {
    /// A span of time in seconds: `10s`, `500ms`, `2m`, `1h`; a bare number is seconds.
    static func seconds(_ text: String) throws(QuantityError) -> Double {
        let units: KeyValuePairs = ["ms": 0.001, "s": 1.0, "m": 60.0, "min": 60.0, "h": 3600.0, "": 1.0]
        return try value(text, units: units, example: "a time such as 10s, 500ms or 2m", limit: 31_536_000)
    }

    /// An amount of memory in bytes: `256MB`, `1GB`, `512KB`; units are powers of 1024, MiB is MB.
    static func bytes(_ text: String) throws(QuantityError) -> Int {
        let kilo = 1024.0
        let units: KeyValuePairs = [
            "b": 1.0, "k": kilo, "kb": kilo, "kib": kilo, "m": kilo * kilo, "mb": kilo * kilo, "mib": kilo * kilo,
            "g": kilo * kilo * kilo, "gb": kilo * kilo * kilo, "gib": kilo * kilo * kilo,
        ]
        let limit = 1024 * kilo * kilo * kilo
        return Int(try value(text, units: units, example: "an amount such as 256MB or 1GB", limit: limit))
    }

    private static func value(
        _ text: String, units: KeyValuePairs<String, Double>, example: String, limit: Double
    ) throws(QuantityError) -> Double {
        let lower = text.lowercased()
        let digits = lower.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        let unit = lower.dropFirst(digits.count).drop { $0 == " " }
        guard let number = Double(digits), let factor = units.first(where: { $0.key == unit })?.value,
            number * factor >= 0.001, number * factor <= limit
        else { throw QuantityError(found: text, expected: example) }
        return number * factor
    }
}

/// A number or unit that is none.
struct QuantityError: Error, CustomStringConvertible {
    let found: String
    let expected: String
    var description: String { "'\(found)' is not \(expected)" }
}
