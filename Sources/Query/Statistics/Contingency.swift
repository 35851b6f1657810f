/// A two-by-two table of observed counts, with the expected ones under independence.
///
/// |             | second   | not second | sum |
/// |-------------|----------|------------|-----|
/// | first       | `o11`    | `o12`      | r1  |
/// | not first   | `o21`    | `o22`      | r2  |
/// | sum         | c1       | c2         | n   |
public struct Contingency: Sendable, Equatable {
    public var o11: Double
    public var o12: Double
    public var o21: Double
    public var o22: Double

    public init(_ o11: Double, _ o12: Double, _ o21: Double, _ o22: Double) {
        self.o11 = o11
        self.o12 = o12
        self.o21 = o21
        self.o22 = o22
    }

    /// The table of a pair that occurs `joint` times, of words that occur `first` and `second` times among `total`.
    public init(joint: Double, first: Double, second: Double, total: Double) {
        self.init(joint, first - joint, second - joint, total - first - second + joint)
    }

    public var r1: Double { o11 + o12 }
    public var r2: Double { o21 + o22 }
    public var c1: Double { o11 + o21 }
    public var c2: Double { o12 + o22 }
    public var n: Double { r1 + r2 }

    public var e11: Double { expected(r1, c1) }
    public var e12: Double { expected(r1, c2) }
    public var e21: Double { expected(r2, c1) }
    public var e22: Double { expected(r2, c2) }

    private func expected(_ row: Double, _ column: Double) -> Double { n > 0 ? row * column / n : 0 }

    /// Half a count more in every cell where one is empty, so that ratios are finite: the correction of Haldane (1956)
    /// and Anscombe (1956).
    var smoothed: Contingency {
        guard min(o11, o12, o21, o22) <= 0 else { return self }
        return Contingency(o11 + 0.5, o12 + 0.5, o21 + 0.5, o22 + 0.5)
    }
}
