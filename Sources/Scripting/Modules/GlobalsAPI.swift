import Lua
import Reports

/// The globals that the host adds to Lua's.
enum GlobalsAPI {
    static let items: [Item] = [
        .documented(
            .globals, "corpus", returns: .object("corpus"),
            "The open corpus; not there in `map`, which sees one document.",
            example: "assert(#corpus == 1)"),
        .documented(
            .globals, "workbench", returns: .table, "The modules: `workbench.table`, `.regex`, `.text`, `.json`.",
            example: "assert(workbench.api == 1)"),
        .function(
            .globals, "help",
            [.optional("x", .any, "A function, an element, an object, or a name such as \"sentence.text\"")],
            returns: nil, "Prints the documentation of a function, module, element or field.",
            example: "help(corpus.find)\nhelp(\"sentence\")"
        ) { call in
            call.host.output(Help(call.host.api).text(for: 1, call))
            return 0
        },
        .function(
            .globals, "pp", [.variadic("Any values")], returns: nil,
            "Prints any values as the prompt does.",
            example: "pp({1, 2, name = \"x\"})"
        ) { call in
            for index in 1...max(1, call.lua.top) {
                try call.reserve(call.byteCount(at: index))
                let text = try call.bounded { PrettyPrinter(call).text(at: index) }
                call.host.output(text + "\n")
            }
            return 0
        },
        .function(
            .globals, "print", [.variadic("Any values")], returns: nil, "Prints values, separated by tabs.",
            example: "print(\"ok\", 1)"
        ) { call in
            var line = TextBuilder(call)
            for index in 0..<call.lua.top {
                if index > 0 { try line.append("\t") }
                try line.append(call.lua.describe(at: index + 1))
            }
            try line.append("\n")
            try call.reserve(line.bytes.count)
            call.host.output(String(decoding: line.bytes, as: UTF8.self))
            return 0
        },
        .function(
            .globals, "require", [.required("name", .string, "`a.b` is the file a/b.lua")], returns: .any,
            "Loads a module of the plugin: a Lua file beside it or in its `lib` folder.",
            details:
                "A module is loaded once; one that `map` is the first to ask for, once for each document that does. It "
                + "sees the same globals as the plugin and nothing else.",
            example:
                "local ok, message = pcall(require, \"not.there\")\nassert(not ok and message:match(\"no module\"))"
        ) { call in try Modules.require(call.string(1), call) },
    ]
}
