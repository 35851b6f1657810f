extension Format {
    /// Every format there is: those that are read, then those that are known by name.
    ///
    /// Of two that recognize the same bytes the first one reads them.
    public static let all: [Format] = [
        .text, .markdown, .html, .csv, .tsv, .jsonLines, .mail, .mailbox, .export, .webVTT, .subRip, .conllu,
        Format("pdf", "PDF", ["pdf"], .converted(by: "pdftotext -layout")),
        Format("word", "Word", ["docx", "doc"], .converted(by: "pandoc -t plain -o FILE.txt")),
        Format("odt", "OpenDocument", ["odt"], .converted(by: "pandoc -t plain -o FILE.txt")),
        Format("epub", "EPUB", ["epub"], .converted(by: "pandoc -t plain -o FILE.txt")),
        Format("rtf", "RTF", ["rtf"], .converted(by: "pandoc -t plain -o FILE.txt")),
        Format("excel", "Excel", ["xlsx", "xls"], .converted(by: "soffice --convert-to csv")),
        Format("outlook", "Outlook mail", ["msg", "pst"], .converted(by: "readpst -o FOLDER")),
        Format("vrt", "VRT", ["vrt"], .converted(by: "cut -f 1")),
    ]
}
