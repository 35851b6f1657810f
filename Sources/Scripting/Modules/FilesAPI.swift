import Glibc
import Lua

/// `workbench.files` and `workbench.env`: what lies outside the corpus, under the plugin's permissions.
enum FilesAPI {
    private static let files = Owner.module("workbench.files")
    private static let path = Parameter.required(
        "path", .string, "Relative to the folder that the program was started in")

    static let items: [Item] = [
        .function(
            files, "read", [path], returns: .string, "Gives the bytes of a file.",
            details: """
                Needs the permission `read:PATH`. A file that is not in the folder of the run is looked for beside the plugin. \
                Links are not followed. What is read counts towards the script's memory.
                """,
            example: "local text = workbench.files.read(\"lists/words.txt\")\nassert(text == \"grain\\nport\\n\")"
        ) { call in
            let bytes = try FileGate(call, "workbench.files.read").read(call.string(1))
            try call.reserve(bytes.count)
            unsafe bytes.withUnsafeBufferPointer { unsafe call.lua.push($0) }
            return 1
        },
        .function(
            files, "lines", [path], returns: .sequence(), "Gives the lines of a file, without their ends.",
            details:
                "Needs the permission `read:PATH`. The result is a sequence: a loop takes it, and so do its methods.",
            example: """
                for word in workbench.files.lines("lists/words.txt") do print(word) end
                assert(workbench.files.lines("lists/words.txt")[2] == "port")
                """
        ) { call in
            let bytes = try FileGate(call, "workbench.files.lines").read(call.string(1))
            try call.reserve(bytes.count)
            var lines = StringList(call)
            try unsafe bytes.withUnsafeBufferPointer { bytes in
                var rest = unsafe bytes[...]
                while unsafe !rest.isEmpty {
                    let line = unsafe rest.prefix { $0 != UInt8(ascii: "\n") }
                    let text = unsafe line.last == UInt8(ascii: "\r") ? line.dropLast() : line
                    try unsafe lines.append(bytes: UnsafeBufferPointer(rebasing: text))
                    unsafe rest = rest[line.endIndex...].dropFirst()
                }
            }
            call.pushValues(count: lines.count)
            return 1
        },
        .function(
            files, "list", [.optional("folder", .string, "The folder of the run when left out")],
            returns: .list(.string), "Gives the names in a folder in byte order; folders end in a slash.",
            details: "Needs a permission to read in it, and gives only what may be read. Links are left out.",
            example: "assert(workbench.files.list(\"lists\")[1] == \"words.txt\")"
        ) { call in
            call.push(try FileGate(call, "workbench.files.list").list(call.optionalString(1) ?? "."))
            return 1
        },
        .function(
            files, "exists", [path], returns: .boolean, "Tells whether there is a file or folder of this name.",
            details: "Needs the permission `read:PATH`.",
            example: "assert(not workbench.files.exists(\"lists/other.txt\"))"
        ) { call in
            call.lua.push(try FileGate(call, "workbench.files.exists").exists(call.string(1)))
            return 1
        },
        .function(
            files, "write", [path, .required("text", .string)], returns: nil,
            "Writes a file: the whole new one, or, when something fails, none.",
            details: "Needs the permission `write:PATH`. Folders on the way are made. Links are not followed.",
            example: "workbench.files.write(\"out/note.txt\", \"done\\n\")"
        ) { call in
            try FileGate(call, "workbench.files.write").write(call.lua.bytes(at: 2), to: call.string(1))
            return 0
        },
        .function(
            .module("workbench"), "env", [.required("name", .string)], returns: .string, nilable: true,
            "Gives a variable of the environment; nil where it is not set.",
            details: "Needs the permission `env:NAME`.",
            example: "local ok, message = pcall(workbench.env, \"HOME\")\nassert(not ok and message:find(\"env:HOME\"))"
        ) { call in
            let name = call.string(1)
            guard name.utf8.count < Call.smallCopy, call.host.grants.allows(.env, name) else {
                call.host.wasDenied = true
                throw ScriptError(
                    "workbench.env: \(Quoting.name(name)) cannot be read without the permission env:\(Quoting.elided(name, to: 100)); "
                        + call.host.grants.remedy(.env, name))
            }
            let value = unsafe getenv(name).map { unsafe String(cString: $0) }
            call.host.log.note(variable: name, value)
            call.push(value)
            return 1
        },
    ]
}
