extension Blocks {
    /// The top-level blocks that are the article's text.
    var main: [Int] {
        topLevel.map(Int.init).filter { index in
            switch roles[index] {
            case .none, .faq, .callout: true
            case .title, .toc, .metadata, .caption, .boilerplate: false
            }
        }
    }

    /// The outermost blocks that are flagged as boilerplate.
    var notes: [Int] {
        (0..<count).filter { roles[$0] == .boilerplate && !isBoilerplate(Int(parents[$0])) }
    }
}
