/// What a name stands for.
public enum EntityType: UInt8, Sendable, CaseIterable {
    case person, organization, place, agreement, event, other
}

/// The usual gender of those who have a given name.
public enum Gender: UInt8, Sendable {
    case female, male
}
