import Engine
import Reports

/// A report that was written, or a part of one.
struct ReportFile {
    let path: String
    let bytes: [UInt8]

    init(_ path: String) throws(CommandFailure) {
        self.path = path
        bytes = try Self.bytes(path)
    }

    static func bytes(_ path: String) throws(CommandFailure) -> [UInt8] {
        do { return try FileDescriptor.read(path) } catch { throw .usage("\(path): cannot be read: \(error)") }
    }

    /// The rows by document, and what they were made by.
    ///
    /// - Throws: where the file holds no rows.
    func rows() throws(CommandFailure) -> (rows: DocumentRows, stamp: Stamp) {
        if PartFile.isPart(bytes) {
            do {
                let part = try PartFile(path: path, bytes: bytes)
                return (try part.rows(), part.stamp)
            } catch let error as PartError {
                throw .usage("\(path): \(error.description)")
            } catch {
                throw CommandFailure(.plugin, "\(path): \(lines: "\(error)")")
            }
        }
        guard let json = try? JSON.decode(bytes), let rows = DocumentRows(report: json),
            let stamp = json[field: "stamp"].flatMap(Stamp.init)
        else {
            throw .usage(
                "\(path): is no report in JSON; write one with workbench run PLUGIN -o report.json"
            )
        }
        return (rows, stamp)
    }
}
