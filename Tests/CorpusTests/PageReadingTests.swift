import Corpus
import Testing

@Suite struct PageReadingTests {
    @Test("plain-text documents of many kinds are read as a person reads them, line by line", arguments: PageGold.all)
    func lines(_ page: PageGold) {
        #expect(!page.lines.isEmpty)
        #expect(page.differences == [])
    }

    @Test("the readings by hand are there")
    func count() { #expect(PageGold.all.count >= 120) }
}
