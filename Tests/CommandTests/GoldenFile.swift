import Testing

/// One case of a golden file: a command, the files it finds, and what it must print.
struct GoldenCase: Sendable, CustomTestStringConvertible {
    var file: String
    var name: String
    var inputs: [(path: String, text: String)] = []
    var command = ""
    var stdout = ""
    var stderr = ""
    var status: Int32 = 0

    var testDescription: String { "\(file): \(name)" }
}

/// A Markdown file of cases. Each begins with a `##` heading; its fenced blocks are
///
/// - `file PATH`: a file that is there when the command runs, with the block as its text
/// - `sh`: the command, run by `/bin/sh` in an empty folder that holds those files
/// - `stdout`, `stderr`, `status`: what is expected; one that is left out is empty, or 0
///
/// Text between the blocks is for people.
struct GoldenFile {
    private enum Piece {
        case line(String)
        case block(info: String, lines: [String])
    }

    let name: String
    private var pieces: [(piece: Piece, caseIndex: Int)] = []
    private(set) var cases: [GoldenCase] = []

    init(name: String, text: String) {
        self.name = name
        var block: (info: String, lines: [String])?
        for line in text.lines {
            if var open = block {
                if line == "```" {
                    add(.block(info: open.info, lines: open.lines))
                    block = nil
                } else {
                    open.lines.append(line)
                    block = open
                }
            } else if line.hasPrefix("```") {
                block = (String(line.dropFirst(3)), [])
            } else {
                if line.hasPrefix("## ") { cases.append(GoldenCase(file: name, name: String(line.dropFirst(3)))) }
                add(.line(line))
            }
        }
    }

    private mutating func add(_ piece: Piece) {
        let index = cases.count - 1
        pieces.append((piece, index))
        guard index >= 0, case .block(let info, let lines) = piece else { return }
        let text = lines.map { $0 + "\n" }.joined()
        switch info {
        case "sh": cases[index].command = text
        case "stdout": cases[index].stdout = text
        case "stderr": cases[index].stderr = text
        case "status": cases[index].status = Int32(lines.first ?? "") ?? -1
        default:
            if info.hasPrefix("file ") { cases[index].inputs.append((String(info.dropFirst(5)), text)) }
        }
    }

    /// The file with what the commands printed in place of what was expected.
    func recorded(_ results: [Int: CommandResult]) -> String {
        var lines: [String] = []
        for (piece, index) in pieces {
            switch piece {
            case .line(let line): lines.append(line)
            case .block(let info, let content):
                // Expectations are written anew behind the command, so that new and empty ones come out right.
                guard !["stdout", "stderr", "status"].contains(info) else { continue }
                lines += ["```" + info] + content + ["```"]
                if info == "sh", let result = results[index] { lines += result.blocks }
            }
        }
        return lines.joined(separator: "\n")
    }
}

/// What a command did.
struct CommandResult: Equatable, Sendable {
    var stdout: String
    var stderr: String
    var status: Int32

    /// As the blocks of a golden file; what is empty is left out.
    fileprivate var blocks: [String] {
        var lines: [String] = []
        for (info, text) in [("stdout", stdout), ("stderr", stderr)] where !text.isEmpty {
            lines += ["```" + info] + (text.lines.last == "" ? text.lines.dropLast() : text.lines) + ["```"]
        }
        return status == 0 ? lines : lines + ["```status", "\(status)", "```"]
    }
}

extension String {
    /// Cut at each line feed. (To `Character` a carriage return and a line feed are one.)
    fileprivate var lines: [String] {
        utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { String(Substring($0)) }
    }
}
