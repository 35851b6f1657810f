import Reports
import Testing

@testable import workbench

@Suite("Settings and options") struct SettingsTests {
    private func parse(_ text: String, file: String = "workbench.toml") throws -> Settings {
        try SettingsFile.parse(text, file: file)
    }

    @Test("a corpus is one path or several")
    func corpus() throws {
        #expect(try parse("corpus = 'a'").corpus == ["a"])
        #expect(try parse("corpus = ['a', 'b/*.txt']").corpus == ["a", "b/*.txt"])
        #expect(try parse("").corpus == [])
    }

    @Test("paths are relative to the folder of the file, absolute ones stay")
    func paths() throws {
        let settings = try parse("corpus = 'a'\nplugins = ['p', '/q']", file: "../../workbench.toml")
        #expect(settings.corpus == ["../../a"])
        #expect(settings.plugins == ["../../p", "/q"])
    }

    @Test("limits have units")
    func limits() throws {
        let settings = try parse("limits = { time = '2m', memory = '1GB' }")
        #expect(settings.timeLimit == 120)
        #expect(settings.memoryLimit == 1 << 30)
    }

    @Test("a wrong setting is found in its line, also in a table written with dots")
    func places() {
        for (text, line) in [
            ("\n\nlimits.tme = '1s'", 3), ("[limits]\n tme = '1s'", 2), ("\n[lmits]\n", 2),
            ("\nlimits = { tme = '1s' }", 2),
        ] {
            do {
                _ = try parse(text)
                Issue.record("accepted: \(text)")
            } catch {
                let message = (error as? CommandFailure)?.message.raw ?? ""
                #expect(message.hasPrefix("workbench.toml:\(line): "), "\(message)")
                #expect((error as? CommandFailure)?.status == .usage)
            }
        }
    }

    @Test(
        "a time has a unit or is seconds",
        arguments: [("10s", 10), ("500ms", 0.5), ("2m", 120), ("1 h", 3600), ("3", 3)])
    func seconds(_ text: String, _ seconds: Double) throws {
        #expect(try Quantity.seconds(text) == seconds)
    }

    @Test(
        "a size is in powers of 1024",
        arguments: [("1KB", 1024), ("256MB", 256 << 20), ("1.5 GiB", 3 << 29), ("100b", 100)])
    func bytes(_ text: String, _ bytes: Int) throws {
        #expect(try Quantity.bytes(text) == bytes)
    }

    @Test(
        "what is no quantity is refused",
        arguments: ["", "s", "-1s", "0", "5x", "1e9h", "nan", "inf", "1.2.3s", "٣s", "99999999999999999999h"])
    func quantities(_ text: String) {
        #expect(throws: QuantityError.self) { try Quantity.seconds(text) }
        #expect(throws: QuantityError.self) { try Quantity.bytes(text) }
    }

    @Test(
        "an argument is split at its first sign",
        arguments: [("a=b", "a", "b"), ("a=", "a", ""), ("a=b=c", "a", "b=c")])
    func argument(_ text: String, _ name: String, _ value: String) {
        let argument = PluginArgument(argument: text)
        #expect(argument?.name == name)
        #expect(argument?.value == value)
        #expect(PluginArgument(argument: "=\(text)") == nil)
        #expect(PluginArgument(argument: name) == nil)
    }

    @Test(
        "the name of the output file asks for a format",
        arguments: [
            ("a.MD", OutputFormat.markdown), ("x.y/a.csv", .csv), ("a.json", .json), ("csv", .text),
            ("a.txt", .text),
        ])
    func format(_ name: String, _ format: OutputFormat) {
        #expect(OutputFormat(output: name) == format)
    }
}
