/// Dates, amounts of money and numbers of a document, each in reading order.
public final class Values: Sendable {
    public enum Granularity: String, Sendable {
        case time, day, weekday, week, month, season, quarter, year, decade, century, range
    }
    public enum Bound: String, Sendable { case over, under, about }

    public struct DateValue: Sendable {
        public var span: Span
        /// First and last day, ISO, inclusive; nil where the text does not say.
        public var from: String?
        public var to: String?
        public var granularity: Granularity
        public var relative: Bool
    }
    public struct Money: Sendable {
        public var span: Span
        public var amount: Double?
        public var low: Double?
        public var high: Double?
        /// ISO 4217, empty where unknown.
        public var currency: String
        public var bound: Bound?
    }
    public struct Number: Sendable {
        public var span: Span
        public var value: Double
        public var unit: String?
    }
    public let dates: [DateValue] = []
    public let money: [Money] = []
    public let numbers: [Number] = []
    /// The document's own date, ISO; nil where unknown.
    public let documentDate: String? = nil
    public init(of document: Document) {}
}
