import JSONText
import Lua
import Reports

/// `workbench.json`.
enum JSONAPI {
    private static let json = Owner.module("workbench.json")

    static let items: [Item] = [
        .documented(
            json, "null", returns: .any, "What JSON's null is decoded to, so that it is kept.",
            example: "assert(workbench.json.decode(\"null\") == workbench.json.null)"),
        .function(
            json, "encode", [.required("value", .any)], returns: .string, "Gives a value as JSON.",
            details:
                "A table with the keys 1…n is an array, any other an object with its names in order; an empty one is an array. "
                + "A sequence is an array too, a table of results an array of objects, an element its place and text.",
            example: "assert(workbench.json.encode{1, 2, {a = true}} == '[1,2,{\"a\":true}]')"
        ) { call in
            let value = try call.value(at: 1)
            try call.reserve(value.weight)
            call.lua.push(try call.bounded { JSON.encode(value) })
            return 1
        },
        .function(
            json, "decode", [.required("text", .string)], returns: .any, "Reads JSON.",
            details: "Arrays and objects become tables, null becomes `workbench.json.null`.",
            example:
                "local v = workbench.json.decode('{\"a\": [1, null]}')\nassert(v.a[1] == 1 and v.a[2] == workbench.json.null)"
        ) { call in
            do {
                try call.reserve(call.byteCount(at: 1))
                let bytes = Array(call.string(1).utf8)
                try call.pushJSON(
                    try JSONValue(reading: bytes) { !call.lua.isInterrupted && call.lua.reserve(bytes: $0) })
            } catch let error as JSONError {
                // Where it was a limit that ended the reading, the script sees that.
                throw ScriptError(error.description)
            }
            return 1
        },
    ]
}

extension Call {
    /// Pushes decoded JSON, null as the marker.
    fileprivate func pushJSON(_ value: JSONValue) throws {
        switch value {
        case .null: lua.push(host.jsonNull)
        case .boolean(let boolean): lua.push(boolean)
        case .integer(let integer): lua.push(integer)
        case .number(let number): lua.push(number)
        case .string(let string): lua.push(string)
        case .list(let values):
            guard lua.reserve(4) else { throw ScriptError("the JSON is nested too deeply") }
            lua.pushTable(array: values.count)
            for (i, value) in values.enumerated() {
                if i & 255 == 0 { try checkInterrupt() }
                try pushJSON(value)
                lua.rawSet(i + 1, at: -2)
            }
        case .object(let fields):
            try checkInterrupt()
            guard lua.reserve(4) else { throw ScriptError("the JSON is nested too deeply") }
            lua.pushTable(fields: fields.count)
            for field in fields {
                try pushJSON(field.value)
                lua.rawSet(field.name, at: -2)
            }
        }
    }
}
