import Glibc
import Ingest

/// What `doctor` looks at, and what it found.
struct Diagnosis {
    struct Finding {
        let name: String
        let value: String
        /// False for what a user may want to change.
        var isGood = true
    }

    let title: String
    let findings: [Finding]
}

extension Diagnosis {
    static var program: Diagnosis {
        var findings = [
            Finding(name: "version", value: Version.current),
            Finding(name: "program", value: FileKind.resolve("/proc/self/exe") ?? CommandLine.arguments[0]),
        ]
        for library in ["liblua5.4", "libre2", "libedit"] {
            let file = LoadedLibraries.file(library)
            findings.append(Finding(name: library, value: file ?? "not loaded", isGood: file != nil))
        }
        return Diagnosis(title: "Program", findings: findings)
    }

    /// Which fences hold around a script, today and here.
    static var fences: Diagnosis {
        Diagnosis(
            title: "Fences around scripts",
            findings: Fence.allCases.map { Finding(name: $0.name, value: $0.state, isGood: $0.isInForce) })
    }

    static var machine: Diagnosis {
        var system = utsname()
        unsafe uname(&system)
        let release = unsafe withUnsafeBytes(of: system.release) { bytes in
            unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        return Diagnosis(
            title: "Machine",
            findings: [
                Finding(name: "kernel", value: "Linux \(release)"),
                Finding(name: "processors", value: "\(sysconf(Int32(_SC_NPROCESSORS_ONLN)))"),
            ])
    }

    static var terminal: Diagnosis {
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { Environment[$0] }.first { !$0.isEmpty } ?? "C"
        let isUTF8 = locale.lowercased().contains("utf-8") || locale.lowercased().contains("utf8")
        return Diagnosis(
            title: "Terminal",
            findings: [
                Finding(name: "input", value: Terminal.isInputTerminal ? "terminal" : "file or pipe"),
                Finding(name: "output", value: Terminal.isOutputTerminal ? "terminal" : "file or pipe"),
                Finding(name: "colours", value: Terminal.hasColors ? "yes" : "no"),
                Finding(
                    name: "locale", value: locale + (isUTF8 ? "" : "; set LANG=C.UTF-8 to see accents"), isGood: isUTF8),
                Finding(name: "history", value: LineEditor.defaultHistoryFile ?? "not kept: HOME is not set"),
            ])
    }

    static func places() throws(CommandFailure) -> Diagnosis {
        let settings = try Settings.load()
        var findings = [
            Finding(name: "settings", value: settings.file ?? "no \(Settings.fileName) here or above"),
            corpus(settings.corpus),
        ]
        for folder in PluginPath(settings: settings).folders {
            let names = PluginPath.names(in: folder)
            let isThere = FileKind.of(folder) == .folder
            findings.append(
                Finding(name: "plugins", value: "\(folder): \(isThere ? "\(names.count) here" : "no such folder")"))
        }
        return Diagnosis(title: "Places", findings: findings)
    }

    private static func corpus(_ paths: [String]) -> Finding {
        guard !paths.isEmpty else { return Finding(name: "corpus", value: "none named in the settings") }
        do {
            let listing = try CorpusListing.open(paths)
            var parts = ["\(listing.entries.count) documents"]
            if !listing.skipped.isEmpty { parts.append("\(listing.skipped.count) in formats that are not read") }
            if !listing.failures.isEmpty { parts.append("\(listing.failures.count) that cannot be read") }
            return Finding(
                name: "corpus", value: "\(listing.path): \(parts.joined(separator: ", "))",
                isGood: listing.failures.isEmpty)
        } catch {
            return Finding(name: "corpus", value: "\(error)", isGood: false)
        }
    }
}

/// The shared libraries of this process.
enum LoadedLibraries {
    /// The file a library was loaded from, links resolved, so that its name carries the full version:
    /// `/usr/lib/x86_64-linux-gnu/libedit.so.2.0.70`.
    static func file(_ name: String) -> String? {
        let maps = TextFile.ifThere("/proc/self/maps") ?? ""
        let line = maps.split(separator: "\n").first { $0.contains("/\(name).so") }
        return line.flatMap { line in line.firstIndex(of: "/").map { String(line[$0...]) } }
    }
}
