extension Format {
    /// Every format there is: those that are read, then those that are known by name.
    ///
    /// Of two that recognize the same bytes the first one reads them.
    public static let all: [Format] = [
        .text, .markdown, .html, .csv, .tsv, .jsonLines, .mail, .mailbox, .export, .webVTT, .subRip, .conllu,
        Format("pdf", "PDF", ["pdf"], .converted(by: "pdftotext -layout")),
        Format("docx", "Word", ["docx"], .converted(by: "pandoc -t plain -o FILE.txt")),
        Format("doc", "Word 97", ["doc"], .converted(by: "soffice --convert-to txt:Text")),
        Format("odt", "OpenDocument", ["odt"], .converted(by: "pandoc -t plain -o FILE.txt")),
        Format("epub", "EPUB", ["epub"], .converted(by: "pandoc -t plain -o FILE.txt")),
        Format("rtf", "RTF", ["rtf"], .converted(by: "pandoc -t plain -o FILE.txt")),
        Format("excel", "Excel", ["xlsx", "xls"], .converted(by: "soffice --convert-to csv")),
        Format("pst", "Outlook folder", ["pst"], .converted(by: "readpst -o FOLDER")),
        Format("msg", "Outlook mail", ["msg"], .converted(by: "msgconvert")),
        Format("vrt", "VRT", ["vrt"], .converted(by: "cut -f 1")),
    ]
}
