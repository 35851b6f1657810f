import Testing

@testable import workbench

@Suite("Text for the screen") struct ScreenTextTests {
    @Test("what is put in is visible and on one line; the words around it are the program's own")
    func interpolation() {
        let name = "a\u{1B}[2J\nb"
        #expect(("\u{1B}[1m\(name)\u{1B}[0m\n" as ScreenText).raw == "\u{1B}[1ma␛[2J␊b\u{1B}[0m\n")
        #expect(("\(lines: name)" as ScreenText).raw == "a␛[2J\nb")
        #expect(("\(continued: name)" as ScreenText).raw == "a␛[2J\n    b")
    }

    @Test("colours pass, what they are put around does not act")
    func styles() {
        let style = Style(isOn: true)
        #expect(("\(style.bold("x\u{7}")) y" as ScreenText).raw == "\u{1B}[1mx␇\u{1B}[0m y")
        #expect(Style(isOn: false).bold("x\u{7}").raw == "x␇")
    }
}
