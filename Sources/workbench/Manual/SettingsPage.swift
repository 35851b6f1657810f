/// The page of the settings, from their declarations.
enum SettingsPage {
    static var text: String {
        """
        # Settings

        Made by `make docs` from the declarations of the settings; do not edit.

        `\(Settings.fileName)` in the working folder, or in the nearest folder above it, holds settings; all are optional, and flags win \
        over them. Paths are relative to the folder of the file. A setting that is not listed here is an error.

        | setting | is | for |
        |---|---|---|
        \(Setting.all.map(row).joined())
        All of them together:

        ```toml
        \(example)```

        """
    }

    private static func row(_ setting: Setting) -> String {
        "| `\((setting.table.map { "\($0)." } ?? "") + setting.name)` | \(setting.form.phrase) | \(setting.summary) |\n"
    }

    private static var example: String {
        var text = ""
        var table: String?
        for setting in Setting.all {
            if setting.table != table, let name = setting.table { text += "\n[\(name)]\n" }
            table = setting.table
            text += "\(setting.name) = \(setting.example)\n"
        }
        return text
    }
}
