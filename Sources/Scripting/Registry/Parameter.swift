/// A parameter of a function, or one option of a trailing table of options.
struct Parameter: Sendable {
    let name: String
    let type: ValueType
    let isOptional: Bool
    let isVariadic: Bool
    let help: String
    /// Whether the body reads the string where it lies, so that no room for a copy is needed.
    private(set) var isLent = false
    /// The known keys when this is a trailing table of options.
    let options: [Parameter]

    private init(
        _ name: String, _ type: ValueType, _ help: String, isOptional: Bool, isVariadic: Bool = false,
        options: [Parameter] = []
    ) {
        self.name = name
        self.type = type
        self.help = help
        self.isOptional = isOptional
        self.isVariadic = isVariadic
        self.options = options
    }

    static func required(_ name: String, _ type: ValueType, _ help: String = "") -> Parameter {
        Parameter(name, type, help, isOptional: false)
    }
    static func optional(_ name: String, _ type: ValueType, _ help: String = "") -> Parameter {
        Parameter(name, type, help, isOptional: true)
    }
    static func variadic(_ help: String = "") -> Parameter {
        Parameter("...", .any, help, isOptional: true, isVariadic: true)
    }
    /// The same, its string not copied by the body.
    var lent: Parameter {
        var lent = self
        lent.isLent = true
        return lent
    }
    /// A trailing table with these keys and no other.
    static func options(_ options: [Parameter], isOptional: Bool = true, _ help: String = "") -> Parameter {
        Parameter("options", .table, help, isOptional: isOptional, options: options)
    }
}
