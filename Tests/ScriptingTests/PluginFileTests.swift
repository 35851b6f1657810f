import Engine
import Foundation
import Lua
import Reports
import Testing

@testable import Scripting

/// What a plugin file may be: every field that is wrong is named with the file, what was found and what is
/// allowed.
@Suite("Plugin files") struct PluginFileTests {
    /// The description of the error of a plugin; nil when it runs.
    private func refusal(_ source: String) throws -> String? {
        let folder = try PluginFolder(["plugin.lua": source, "corpus/a.txt": "One two three."])
        do {
            _ = try folder.run()
            return nil
        } catch let error as RunError {
            #expect(error.kind == .invalidPlugin, "\(error)")
            return error.description.replacing(folder.url.path + "/", with: "")
        }
    }

    @Test(
        "what a plugin hands over counts towards its memory, document by document",
        arguments: ["ctx:emit{ a = text }", "ctx:tally('words', text)", "for n = 1, 200 do ctx:warn(text) end"])
    func charged(_ statement: String) throws {
        let folder = try PluginFolder([
            "plugin.lua": """
            return { name = "p", columns = { "a" }, map = function(doc, ctx)
              for i = 1, doc.id == "a.txt" and 100 or 5 do
                local text = ("x"):rep(1000000) .. i
                \(statement)
              end
            end }
            """, "corpus/a.txt": "One.", "corpus/b.txt": "Two.",
        ])
        var options = RunOptions()
        options.limits.memory = 32 << 20
        options.reportLimits.memory = 32 << 20
        let result = try folder.run(options)
        #expect(result.failures.map(\.document) == ["a.txt"])
        #expect(result.failures.map(\.kind) == [.memory])
    }

    @Test("a script cannot catch the limit of rows")
    func rowLimit() throws {
        let folder = try PluginFolder([
            "plugin.lua": """
            return { name = "p", columns = { "a" }, map = function(doc, ctx)
              while true do pcall(ctx.emit, ctx, { a = 1 }) end
            end }
            """, "corpus/a.txt": "One.", "corpus/b.txt": "Two.",
        ])
        var options = RunOptions()
        options.limits.rows = 10
        let failures = try folder.run(options).failures
        #expect(failures.map(\.kind) == [.rows, .rows])
        #expect(failures.first?.message == "more than 10 rows were emitted for one document")
        #expect(failures.first?.script?.hasSuffix("plugin.lua:2") == true)
    }

    @Test(
        "a report without an end is stopped at the memory limit",
        arguments: ["r:text(text)", "r:list{ text }", "r:note(text)", "r:heading(text)"])
    func endlessReport(_ statement: String) throws {
        let report = "report = function(r) while true do local text = ('x'):rep(1000000) \(statement) end end"
        let folder = try PluginFolder([
            "plugin.lua": "return { name = 'p', \(report) }", "corpus/a.txt": "One.",
        ])
        var options = RunOptions()
        options.limits.memory = 32 << 20
        options.reportLimits.memory = 32 << 20
        let error = #expect(throws: RunError.self) { _ = try folder.run(options) }
        #expect(error?.description.contains("more memory than its limit") == true)
    }

    @Test("a format that cannot be filled in is told with its line")
    func format() throws {
        let report = "report = function(r)\nr:text('%d', 'x') end"
        let folder = try PluginFolder([
            "plugin.lua": "return { name = 'p', \(report) }", "corpus/a.txt": "One.",
        ])
        let error = #expect(throws: RunError.self) { _ = try folder.run() }
        #expect(error?.description.contains("plugin.lua:2: the format cannot be filled in") == true)
    }

    @Test("a field of a wrong type is named with what it must be and what it is", arguments: Plugin.fields.map(\.name))
    func types(_ name: String) throws {
        let type = try #require(Plugin.fields.first { $0.name == name }).type
        let wrong = type == .table ? "'x'" : "{}"
        let found = type == .table ? "the string \"x\"" : "a table"
        let source = "return { \(name == "name" ? "" : "name = 'p', ")\(name) = \(wrong) }"
        #expect(try refusal(source) == "plugin.lua: field '\(name)' must be a \(type.name), got \(found)")
    }

    @Test(
        "what is no plugin is refused with file, field, what was found and what is allowed",
        arguments: [
            ("return 5", "must return one table with the plugin's fields, got the number 5"),
            ("", "must return one table with the plugin's fields, got nothing; is a 'return' missing?"),
            ("return print", "must return one table with the plugin's fields, got a function"),
            ("return { name = 'p', mpa = print }", "unknown field 'mpa' (did you mean 'map'?)"),
            ("return { name = 'p', whatever = 1 }", "unknown field 'whatever'; known fields: name, version, api,"),
            ("return { name = 'p', [1] = 'x' }", "unknown field 'the number 1'"),
            ("return {}", "field 'name' is missing; every plugin has one"),
            ("return { name = '' }", "field 'name' must be a word of at most 60 letters, digits, -, _ and ., got ''"),
            (
                "return { name = 'a/b' }",
                "field 'name' must be a word of at most 60 letters, digits, -, _ and ., got 'a/b'"
            ),
            ("return { name = ('n'):rep(61) }", "field 'name' must be a word of at most 60 letters"),
            (
                "return { name = 'p', args = { [('n'):rep(1e6)] = {} } }",
                "argument '" + String(repeating: "n", count: 40) + " … " + String(repeating: "n", count: 20)
                    + "': the name is longer than 200 bytes"
            ),
            (
                "return { name = 'p', args = { x = { type = 'integer', min = 5, max = 1 } } }",
                "argument 'x': 'min' must not be above 'max'"
            ),
            (
                "return { name = 'p', args = { x = { type = 'number', min = 0/0 } } }",
                "argument 'x': 'min' must be a number, got nan"
            ),
            ("return { name = 'p', api = 2 }", "field 'api' is 2, but this version has script API 1"),
            ("return { name = 'p', api = 1.5 }", "field 'api' is 1.5, but this version has script API 1"),
            (
                "return { name = 'p', columns = { 1 } }",
                "field 'columns': entry 1 of the list must be a string, got the number 1"
            ),
            ("return { name = 'p', columns = { 'a', 'a' } }", "field 'columns' names 'a' twice"),
            (
                "return { name = 'p', authors = { {} } }",
                "field 'authors': entry 1 of the list must be a string, got a table"
            ),
            ("return { name = 'p', args = { 'x' } }", "field 'args' must be a table of name = {"),
            ("return { name = 'p', args = { x = 5 } }", "field 'args' must be a table of name = {"),
            ("return { name = 'p', args = { x = { 1 } } }", "argument 'x' must be a table such as"),
            (
                "return { name = 'p', args = { x = { typ = 'integer' } } }",
                "argument 'x' has an unknown field 'typ' (did you mean 'type'?)"
            ),
            (
                "return { name = 'p', args = { x = { type = 'int' } } }",
                "argument 'x' has type 'int'; known types: string, integer, number, boolean, choice, list"
            ),
            (
                "return { name = 'p', args = { x = { type = 'choice' } } }",
                "argument 'x' has type 'choice' but no 'choices'"
            ),
            (
                "return { name = 'p', args = { x = { type = 'choice', choices = { 'a' }, default = 'b' } } }",
                "argument 'x': 'default' must be one of a, got 'b'"
            ),
            (
                "return { name = 'p', args = { x = { type = 'integer', default = 'b' } } }",
                "argument 'x': 'default' must be a whole number, got the string \"b\""
            ),
            (
                "return { name = 'p', args = { x = { type = 'integer', default = 1, min = 2 } } }",
                "argument 'x': 'default' must be at least 2, got 1"
            ),
            (
                "return { name = 'p', args = { x = { type = 'boolean', default = 1 } } }",
                "argument 'x': 'default' must be true or false, got the number 1"
            ),
            (
                "return { name = 'p', args = { x = { type = 'list', default = 'a' } } }",
                "argument 'x': 'default' must be a list, got the string \"a\""
            ),
            (
                "return { name = 'p', args = { x = { type = 'integer', min = 'a' } } }",
                "argument 'x': 'min' must be a number, got the string \"a\""
            ),
            (
                "return { name = 'p', args = { x = { type = 'string', min = 1 } } }",
                "argument 'x': 'min' is for the types integer and number, not for string"
            ),
            (
                "return { name = 'p', args = { x = { type = 'string', choices = { 'a' } } } }",
                "argument 'x': 'choices' is for the type choice, not for string"
            ),
            (
                "return { name = 'p', args = { x = { help = 5 } } }",
                "argument 'x': 'help' must be a string, got the number 5"
            ),
            ("return { name = 'p', args = { x = { default = print } } }", "argument 'x': a cell can hold"),
        ])
    func refused(_ source: String, _ message: String) throws {
        let found = try #require(try refusal(source), "accepted: \(source)")
        #expect(found.hasPrefix("plugin.lua: \(message)"), "\(found)")
    }

    @Test(
        "a file that raises or is no Lua says where",
        arguments: [
            ("return {\n  name = = 5 }", "plugin.lua:2: unexpected symbol near '='"),
            ("\n\nerror('no')", "plugin.lua:3: no"),
            ("local x = corpus", "plugin.lua:1: there is no 'corpus' here"),
            ("nme = 1", "plugin.lua:1: the global 'nme' was not declared"),
            ("require 'not.there'", "plugin.lua:1: require: there is no module 'not.there'"),
            ("\u{1b}Lua", "plugin.lua: attempt to load a binary chunk"),
        ])
    func raising(_ source: String, _ message: String) throws {
        #expect(try #require(try refusal(source)).hasPrefix(message))
    }

    @Test(
        "a plugin needs no more than a name",
        arguments: ["return { name = 'p' }", "#!/usr/bin/env workbench\nreturn { name = 'p', api = 1 }"])
    func least(_ source: String) throws {
        #expect(try refusal(source) == nil)
    }

    @Test(
        "arguments are read by their type",
        arguments: [
            ("integer", "5", "5"), ("integer", "-5", "-5"), ("number", "0.5", "0.5"), ("boolean", "yes", "true"),
            ("boolean", "false", "false"), ("string", "a b", "a b"), ("list", "a, b  c,", "a|b c"),
        ])
    func arguments(_ type: String, _ given: String, _ expected: String) throws {
        let folder = try PluginFolder([
            "plugin.lua": """
            return { name = 'p', args = { x = { type = '\(type)' } }, map = function(doc, ctx)
              local x = ctx.args.x
              ctx:emit{ x = type(x) == 'table' and table.concat(x, '|') or tostring(x) }
            end }
            """, "corpus/a.txt": "One.",
        ])
        var options = RunOptions()
        options.arguments = [("x", given)]
        #expect(try folder.run(options).rows.rows == [[.string(expected)]])
    }

    @Test(
        "an argument that does not fit says what would",
        arguments: [
            ("n=x", "argument 'n' must be a whole number, got 'x'"),
            ("n=1.5", "argument 'n' must be a whole number, got '1.5'"),
            ("n=0", "argument 'n' must be at least 1, got 0"), ("n=11", "argument 'n' must be at most 10, got 11"),
            ("n=99999999999999999999", "argument 'n' must be a whole number"),
            ("f=inf", "argument 'f' must be a number, got 'inf'"),
            ("b=maybe", "argument 'b' must be true or false, got 'maybe'"),
            ("c=rde", "argument 'c' must be one of red, green, got 'rde' (did you mean 'red'?)"),
            ("nn=1", "p has no argument 'nn' (did you mean 'n'?)"),
            ("other=1", "p has no argument 'other'; it takes b, c, f, n"),
        ])
    func wrongArguments(_ given: String, _ message: String) throws {
        let folder = try PluginFolder([
            "plugin.lua": """
            return { name = 'p', args = { n = { type = 'integer', min = 1, max = 10 }, f = { type = 'number' },
              b = { type = 'boolean' }, c = { type = 'choice', choices = { 'red', 'green' } } } }
            """, "corpus/a.txt": "One.",
        ])
        var options = RunOptions()
        let parts = given.split(separator: "=").map(String.init)
        options.arguments = [(parts[0], parts[1])]
        let error = #expect(throws: RunError.self) { try folder.run(options) }
        #expect(error?.kind == .wrongArgument)
        #expect(error?.description.hasPrefix(message) == true, "\(error?.description ?? "")")
    }
}
