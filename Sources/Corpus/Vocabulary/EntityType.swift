/// What a name stands for.
public enum EntityType: String, Sendable, CaseIterable {
    case person, organization, place, agreement, event, other

    /// From 1, for keys.
    var number: UInt64 {
        switch self {
        case .person: 1
        case .organization: 2
        case .place: 3
        case .agreement: 4
        case .event: 5
        case .other: 6
        }
    }
}

/// The usual gender of those who have a given name.
public enum Gender: UInt8, Sendable {
    case female, male
}
