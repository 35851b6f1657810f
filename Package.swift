// swift-tools-version: 6.2
import PackageDescription

/// One set of settings for every Swift target: language mode 6, the upcoming features,
/// strict memory safety, and warnings as errors.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "workbench",
    products: [
        .executable(name: "workbench", targets: ["workbench"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        // Without Foundation, which would be loaded at each start.
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // C libraries, each imported by exactly one target.
        .systemLibrary(
            name: "CLua", pkgConfig: "lua5.4",
            providers: [.apt(["liblua5.4-dev"]), .brew(["lua@5.4"])]),
        .systemLibrary(
            name: "CEditline", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
        .target(name: "CLuaShim", dependencies: ["CLua"], linkerSettings: [.linkedLibrary("lua5.4-lpeg")]),
        .target(name: "CByteMasks"),
        .target(name: "CProcess"),
        .target(name: "CFence", linkerSettings: [.linkedLibrary("seccomp")]),
        .target(name: "CRE2", linkerSettings: [.linkedLibrary("re2")]),
        .target(name: "CGumbo", linkerSettings: [.linkedLibrary("gumbo")]),
        .target(
            name: "CMarkdown",
            linkerSettings: [.linkedLibrary("cmark-gfm"), .linkedLibrary("cmark-gfm-extensions")]),
        // Data, not code: the gazetteers and Debian's iso-codes, embedded.
        .target(name: "CGazetteers"),
        // Data, not code: the word lists of `languages/`, embedded.
        .target(name: "CLanguages"),
        // The manual, embedded: `workbench docs NAME`.
        .target(name: "CManual"),
        // Tagger and parser; their weights are data.
        .target(name: "CSyntax"),
        .target(name: "CEnglishModel"),
        .target(name: "CCharset", linkerSettings: [.linkedLibrary("uchardet")]),
        .target(name: "CStemmer", linkerSettings: [.linkedLibrary("stemmer")]),

        // The rooms, bottom up. Arrows point down only, between the folders of a target too: tools/folder-knots.
        .target(name: "Fence", dependencies: ["CFence"], swiftSettings: strict),
        .target(name: "Patterns", dependencies: ["CRE2"], swiftSettings: strict),
        .target(name: "Stemming", dependencies: ["CStemmer"], swiftSettings: strict),
        .target(name: "Lexicon", dependencies: ["CLanguages"], swiftSettings: strict),
        .target(name: "Syntax", dependencies: ["CSyntax", "CEnglishModel"], swiftSettings: strict),
        .target(name: "Clauses", dependencies: ["Syntax"], swiftSettings: strict),
        .target(
            name: "Corpus",
            dependencies: [
                "CByteMasks", "CGazetteers", "Clauses", "JSONText", "Lexicon", "Patterns", "Stemming", "Syntax",
            ],
            swiftSettings: strict),
        .target(name: "Query", dependencies: ["Corpus", "Lexicon", "Patterns", "Syntax"], swiftSettings: strict),
        .target(name: "Lua", dependencies: ["CLua", "CLuaShim"], swiftSettings: strict),
        .target(name: "JSONText", swiftSettings: strict),
        .target(
            name: "Digest", dependencies: [.product(name: "Crypto", package: "swift-crypto")], swiftSettings: strict),
        .target(name: "Reports", dependencies: ["JSONText"], swiftSettings: strict),
        // The lines that workers, caches and shards speak: docs/worker-protocol.md.
        .target(name: "Wire", dependencies: ["JSONText", "Reports"], swiftSettings: strict),
        .target(
            name: "Store", dependencies: ["Reports", "Digest", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: strict),
        .target(
            name: "Ingest",
            dependencies: [
                "Corpus", "Digest", "Lexicon", "JSONText", "Syntax", "CGumbo", "CMarkdown", "CCharset",
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: strict),
        .target(name: "Library", dependencies: ["Corpus", "CProcess", "Ingest", "Lexicon"], swiftSettings: strict),
        .target(
            name: "Scripting",
            dependencies: [
                "CProcess", "Digest", "Lua", "Corpus", "Ingest", "JSONText", "Lexicon", "Library", "Patterns", "Query",
                "Reports",
            ],
            swiftSettings: strict),
        .target(
            name: "Engine",
            dependencies: [
                "Scripting", "Corpus", "CProcess", "Fence", "Ingest", "Lexicon", "Library", "Lua", "Query", "Reports",
                "Store", "Wire",
                .product(name: "Subprocess", package: "swift-subprocess"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "workbench",
            dependencies: [
                "Engine", "Scripting", "Corpus", "CEditline", "CManual", "Fence", "Ingest", "JSONText", "Lexicon",
                "Library", "Query", "Reports", "Wire",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "TOMLKit", package: "TOMLKit"),
            ],
            swiftSettings: strict),

        // Trains the model of CSyntax (`make model`) with its features.
        .target(
            name: "SyntaxTraining", dependencies: ["CSyntax"], path: "tools/train-syntax/core",
            cSettings: [.headerSearchPath("../../../Sources/CSyntax")]),
        .executableTarget(name: "train-syntax", dependencies: ["SyntaxTraining"], path: "tools/train-syntax/program"),

        // What holds for every document that was read: asked by tests and by the fuzzer.
        .target(
            name: "ModelInvariants", dependencies: ["Corpus"], path: "Tests/ModelInvariants", swiftSettings: strict),
        // How long work takes, whatever else the machine does.
        .target(name: "ProcessorTime", path: "Tests/ProcessorTime", swiftSettings: strict),
        .testTarget(
            name: "CorpusTests",
            dependencies: ["Clauses", "Corpus", "Lexicon", "ModelInvariants", "ProcessorTime", "Query"],
            exclude: ["Gold"],
            swiftSettings: strict),
        .target(name: "FenceAttacks", dependencies: ["CFence"], path: "Tests/FenceAttacks"),
        .testTarget(name: "FenceTests", dependencies: ["Fence", "FenceAttacks"], swiftSettings: strict),
        .testTarget(
            name: "SyntaxTests", dependencies: ["Syntax", "SyntaxTraining", "Corpus", "Ingest"],
            exclude: ["trees.conllu"], swiftSettings: strict),
        // Lua's own library, which the sandbox's is compared with.
        .target(name: "PlainLua", dependencies: ["CLua"], path: "Tests/PlainLua"),
        .testTarget(
            name: "LuaTests", dependencies: ["Lua", "PlainLua"], exclude: ["Cases"], swiftSettings: strict),
        .testTarget(name: "PatternsTests", dependencies: ["Patterns", "ProcessorTime"], swiftSettings: strict),
        .testTarget(
            name: "ReportsTests", dependencies: ["Reports", "RandomValues", "JSONText", "ProcessorTime", "Wire"],
            swiftSettings: strict),
        .target(name: "RandomValues", dependencies: ["Reports"], path: "Tests/RandomValues", swiftSettings: strict),
        .testTarget(name: "StoreTests", dependencies: ["Store", "Reports", "RandomValues"], swiftSettings: strict),
        .testTarget(
            name: "IngestTests", dependencies: ["Ingest", "Corpus", "ModelInvariants", "ProcessorTime"],
            exclude: ["Pages"],
            swiftSettings: strict),
        .testTarget(
            name: "ScriptingTests",
            dependencies: ["Scripting", "Engine", "Corpus", "Ingest", "Library", "Lua", "Query", "Reports"],
            exclude: ["Lua", "Support/example.txt"], swiftSettings: strict),
        // Adds a kind of element as an author does.
        .testTarget(
            name: "SchemaTests", dependencies: ["workbench", "Scripting", "Corpus", "Lua", "Query", "Reports"],
            swiftSettings: strict),
        .testTarget(
            name: "CommandTests", dependencies: ["workbench", "Corpus", "Query", "Reports"], exclude: ["Golden"],
            swiftSettings: strict),
    ]
)

// `make fuzz` alone builds the fuzzer: its flags would reach every other product.
if Context.environment["WORKBENCH_FUZZ"] != nil {
    package.products.append(.library(name: "Fuzzer", type: .static, targets: ["Fuzzer"]))
    package.targets.append(
        .target(
            name: "Fuzzer",
            dependencies: [
                "Scripting", "Lua", "Ingest", "Corpus", "JSONText", "Library", "ModelInvariants", "Query",
            ],
            path: "Fuzz/Sources",
            swiftSettings: strict))
}
