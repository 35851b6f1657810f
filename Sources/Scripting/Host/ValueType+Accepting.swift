import Lua

extension ValueType {
    /// Whether the value at `index` is of this type.
    func accepts(_ lua: LuaStack, at index: Int32) -> Bool {
        switch self {
        case .any: true
        case .boolean: lua.type(at: index) == .boolean
        case .integer: lua.integer(at: index) != nil
        case .number: lua.type(at: index) == .number
        case .string: lua.type(at: index) == .string
        case .function: lua.type(at: index) == .function
        case .table, .list: lua.type(at: index) == .table
        case .element(let kind):
            lua.type(at: index) == .element
                && (kind.map { Element(bits: lua.element(at: index)).kind == $0 } ?? true)
        case .sequence: lua.object(at: index, as: ElementSequence.self) != nil
        case .results: lua.object(at: index, as: ResultObject.self) != nil
        case .object(let name): lua.object(at: index, as: HostObject.self).map { $0.typeName == name } ?? false
        case .oneOf(let types): types.contains { $0.accepts(lua, at: index) }
        case .choice(let names): lua.string(at: index).map { names.contains($0) } ?? false
        }
    }
}
