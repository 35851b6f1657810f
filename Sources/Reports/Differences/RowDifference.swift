/// What differs between two sets of rows, document by document.
///
/// ```swift
/// let difference = RowDifference(from: DocumentRows(before.rows), to: DocumentRows(after.rows))
/// print(difference.text())            // a.txt … + line 3  speaker = Merkel …
/// ```
///
/// Rows of one document are compared; their order does not matter. Of each document,
///
/// 1. rows with equal cells are the same;
/// 2. rows that are equal but for where their elements stand have *moved*;
/// 3. of the rest, a row *changed* when its first element stands at the same place as that of a row before, or else
///    when more than half of their cells are equal; each row is paired once, from top to bottom;
/// 4. what is left was *added* or is *gone*.
public struct RowDifference: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable {
        case added
        case gone
        case changed
        case moved
    }

    /// One row that differs.
    public struct Change: Sendable, Equatable {
        public var kind: Kind
        /// The fields that hold something; nil for a row that was added.
        public var before: [Value.Field]?
        /// The fields that hold something; nil for a row that is gone.
        public var after: [Value.Field]?

        /// The line of the source that the row begins at, where it holds an element: the new one, or else the old.
        public var line: Int? { (after.flatMap(Self.place) ?? before.flatMap(Self.place))?.line }

        static func place(of row: [Value.Field]) -> Placement? { row.lazy.compactMap(\.value.firstPlacement).first }

        /// The columns whose cells differ, in the order of the new row.
        public var columns: [String] {
            guard let before, let after else { return [] }
            let names = after.map(\.name) + before.map(\.name).filter { name in !after.contains { $0.name == name } }
            return names.filter { before.value($0) != after.value($0) }
        }
    }

    /// What differs in one document.
    public struct Document: Sendable, Equatable {
        public var document: String
        /// Whether the document's own bytes differ; nil where that is not known.
        public var isChanged: Bool?
        /// In the order of their lines.
        public var changes: [Change]
    }

    /// The documents that differ, or that only one of the two has, in byte order of their ids.
    public var documents: [Document] = []
    /// What differs between the counts over all documents; nil where nothing does.
    public var tallies: Document?
    /// How many rows are the same.
    public var same = 0
    /// Documents that only one of the two has.
    public var addedDocuments: [String] = []
    public var goneDocuments: [String] = []

    public init(from old: DocumentRows, to new: DocumentRows) {
        let (before, after) = (old.byDocument, new.byDocument)
        for key in Set(before.keys).union(after.keys).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            let (left, right) = (before[key], after[key])
            let document = String(decoding: key, as: UTF8.self)
            var pairs = RowPairs(left?.rows ?? [], right?.rows ?? [])
            let changes = pairs.match()
            if document == DocumentRows.tallies {
                tallies = changes.isEmpty ? nil : Document(document: document, changes: changes)
                continue
            }
            same += pairs.same
            if left == nil { addedDocuments.append(document) }
            if right == nil { goneDocuments.append(document) }
            var isChanged: Bool?
            if let one = left?.hash, let other = right?.hash { isChanged = one != other }
            if !changes.isEmpty || isChanged == true || left == nil || right == nil {
                documents.append(Document(document: document, isChanged: isChanged, changes: changes))
            }
        }
    }

    /// Whether there is no difference between the rows.
    public var isEmpty: Bool { tallies == nil && documents.allSatisfy(\.changes.isEmpty) }

    /// How many rows were added, are gone, have changed, have moved.
    public func count(_ kind: Kind) -> Int {
        documents.reduce(0) { sum, document in sum + document.changes.count { $0.kind == kind } }
    }
}

extension [Value.Field] {
    /// The value of a field; nothing where there is none of that name.
    func value(_ name: String) -> Value { last { $0.name.utf8.elementsEqual(name.utf8) }?.value ?? .none }
}
