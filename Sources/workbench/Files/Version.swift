/// The version of the program, as `workbench --version` prints it.
enum Version {
    static let current = "0.1.0"
}
