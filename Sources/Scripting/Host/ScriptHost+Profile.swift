import Corpus
import Lua
import Reports

/// Where scripts spend time and memory, with host functions by the names that scripts call them by.
extension ScriptHost {
    /// Host functions that are no items of the API, numbered behind these as they are met.
    struct ProfiledOperations {
        fileprivate struct Key: Hashable {
            let function: UInt
            let type: String
        }
        fileprivate var numbers: [Key: Int] = [:]
        fileprivate var names: [String] = []
    }

    /// Notes from now on what scripts use; without this it costs nothing.
    ///
    /// - Returns: false where the system gives no timer.
    func startProfile() -> Bool { unsafe lua.stack.startProfile(Self.identify) }

    /// Runs what belongs to a phase.
    func profiled<Result, Failure: Error>(
        _ phase: ScriptProfile.Phase, _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        lua.stack.beginProfile(phase: ScriptProfile.Phase.allCases.firstIndex(of: phase) ?? 0)
        defer { lua.stack.endProfile() }
        return try body()
    }

    private static let identify: LuaStack.Identify = { raw, function in
        unsafe HostEntry.enter(raw) { host, stack in
            Int32(truncatingIfNeeded: host.number(ofHostFunction: UInt(bitPattern: function), stack))
        }
    }

    /// Twice the number of a host function that is about to run, plus 1 for the look-up of a method: -1 for what is part
    /// of its caller.
    private func number(ofHostFunction function: UInt, _ stack: LuaStack) -> Int {
        if function == HostEntry.callItemAddress { return 2 * (stack.integer(at: stack.upvalue(1)) ?? 0) }
        let typeName = stack.object(at: 1, as: HostObject.self)?.typeName
        if function == HostEntry.elementIndexAddress || function == HostEntry.objectIndexAddress {
            let kind = Element(bits: stack.receiverElement).kind
            guard let type = typeName.map(type(ofObject:)) ?? Int(kind.number),
                let item = item(ofMember: stack.keyIdentity, type: type)
            else { return -1 }
            if items[item].isFunction { return 2 * item + 1 }
            return 2 * number(of: "%.\(items[item].name)", UInt(item), typeName ?? kind.name)
        }
        guard let form = HostEntry.operations[function] ?? api.unnamed[function] else { return -1 }
        return 2 * number(of: form, function, typeName ?? "element")
    }

    /// - Parameter function: its address, or the number of an item, which is no address.
    private func number(of form: @autoclosure () -> String, _ function: UInt, _ type: String) -> Int {
        let key = ProfiledOperations.Key(function: function, type: type)
        if let known = operations.numbers[key] { return known }
        let number = items.count + operations.names.count
        operations.names.append(form().replacing("%", with: type))
        operations.numbers[key] = number
        return number
    }

    /// What was noted since the last time.
    func takeProfile() -> ScriptProfile {
        let noted = lua.stack.takeProfile()
        var profile = ScriptProfile()
        let isUsed = used(noted)
        var functions: [Int: Int] = [:]
        for (number, function) in noted.functions.enumerated() where isUsed.functions.contains(number) {
            functions[number] = add(function, to: &profile)
            guard let new = functions[number] else { continue }
            for (phase, count) in zip(ScriptProfile.Phase.allCases, noted.calls[number]) {
                profile.add(calls: count, of: new, in: phase)
            }
        }
        var places: [Int: Int] = [:]
        for (number, node) in noted.nodes.enumerated() where isUsed.nodes[number] {
            if node.parent < 0 {
                places[number] = number
            } else if let function = functions[node.function], let parent = places[node.parent] {
                places[number] = profile.node(profile.nodes[parent].phase, below: parent, function, line: node.line)
            }
            let cost = ScriptProfile.Cost(
                nanoseconds: node.nanoseconds, allocations: node.allocations, bytes: node.bytes)
            if let place = places[number] { profile.add(cost, to: place) }
        }
        return profile
    }

    /// What has counts, or lies on the way to it.
    private func used(_ profile: LuaProfile) -> (functions: Set<Int>, nodes: [Bool]) {
        var nodes = profile.nodes.map { $0.parent < 0 || $0.nanoseconds > 0 || $0.allocations > 0 }
        var functions = Set(profile.calls.indices.filter { profile.calls[$0].contains { $0 > 0 } })
        for number in nodes.indices.reversed() where nodes[number] && profile.nodes[number].parent >= 0 {
            nodes[profile.nodes[number].parent] = true
            functions.insert(profile.nodes[number].function)
        }
        return (functions, nodes)
    }

    private func add(_ function: LuaProfile.Function, to profile: inout ScriptProfile) -> Int? {
        switch function {
        case .script(let name, let file, let line): profile.function(named: name, file: file, line: line)
        case .library(let name): profile.function(named: name)
        case .host(let number):
            profile.function(
                named: items.indices.contains(number)
                    ? items[number].qualifiedName : operations.names[number - items.count])
        case .none: nil
        }
    }
}

extension HostEntry {
    static let callItemAddress = unsafe address(of: callItem)
    static let elementIndexAddress = unsafe address(of: elementIndex)

    /// What a profile calls host functions that are no items, `%` for the type of their first argument.
    static let operations: [UInt: String] = {
        let forms = [
            "__len": "#%", "__call": "for … in %", "__pairs": "pairs(%)", "__tostring": "tostring(%)", "__eq": "% == …",
        ]
        var operations: [UInt: String] = [:]
        for unsafe(name, function) in unsafe objectMetamethods {
            if let form = forms[name] { operations[unsafe address(of: function)] = form }
        }
        operations[unsafe address(of: nextPair)] = "pairs(%)"
        operations[unsafe address(of: elementLess)] = "% < …"
        operations[unsafe address(of: elementLessOrEqual)] = "% <= …"
        operations[unsafe address(of: elementDescription)] = "tostring(%)"
        return operations
    }()

    static let objectIndexAddress: UInt = {
        for unsafe(name, function) in unsafe objectMetamethods where name == "__index" {
            return unsafe address(of: function)
        }
        return 0
    }()

    /// A C function has no captures, so it is its address.
    @unsafe
    static func address(of function: HostFunction) -> UInt { unsafe unsafeBitCast(function, to: UInt.self) }
}
