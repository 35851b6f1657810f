/// The elements of HTML that the reader tells apart.
enum HTMLTag: String, Sendable, CaseIterable {
    case text, other
    case html, head, body, title, meta, link, base, script, style, template, noscript
    case article, main, section, nav, aside, header, footer, div, address, form, fieldset, hgroup, search, center
    case h1, h2, h3, h4, h5, h6, p, pre, blockquote, figure, figcaption, hr, br, wbr
    case ul, ol, li, dl, dt, dd, menu
    case table, caption, colgroup, col, thead, tbody, tfoot, tr, td, th
    case a, abbr, b, bdi, bdo, big, cite, code, data, del, dfn, em, font, i, ins, kbd, label, mark, q, rp, rt, ruby
    case s, samp, small, span, strike, strong, sub, sup, time, tt, u
    case img, picture, source, svg, math, iframe, object, embed, video, audio, canvas, map, area, track
    case button, input, select, option, optgroup, textarea, datalist, output, progress, meter, legend
    case details, summary, dialog, frame, frameset, noframes, applet

    private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

    /// The tag of a name in lower case.
    init(name: String) { self = name == "text" ? .other : Self.byName[name] ?? .other }

    /// Elements whose content is never shown as text of the page.
    var isDropped: Bool {
        switch self {
        case .head, .title, .meta, .link, .base, .script, .style, .template, .noscript, .svg, .math, .iframe, .object,
            .embed, .canvas, .map, .area, .track, .source, .input, .datalist, .noframes, .frameset, .applet, .colgroup,
            .col, .progress, .meter, .textarea, .rp, .wbr:
            true
        default: false
        }
    }

    /// Elements that a browser lays out as blocks: a paragraph ends where one begins or ends.
    var isBlock: Bool {
        switch self {
        case .html, .body, .article, .main, .section, .nav, .aside, .header, .footer, .div, .address, .form, .fieldset,
            .hgroup, .search, .center, .h1, .h2, .h3, .h4, .h5, .h6, .p, .pre, .blockquote, .figure, .figcaption, .hr,
            .ul, .ol, .li, .dl, .dt, .dd, .menu, .table, .caption, .thead, .tbody, .tfoot, .tr, .td, .th, .details,
            .summary, .dialog, .legend, .option, .optgroup, .select, .button, .video, .audio:
            true
        default: false
        }
    }

    /// The elements that the whole text of a page stands in.
    var isPageFrame: Bool { self == .html || self == .body || self == .main || self == .article }

    /// 1…6 for `h1`…`h6`, else 0.
    var headingLevel: Int {
        switch self {
        case .h1: 1
        case .h2: 2
        case .h3: 3
        case .h4: 4
        case .h5: 5
        case .h6: 6
        default: 0
        }
    }
}

/// The attributes that the reader looks at.
enum HTMLAttribute: String, Sendable, CaseIterable {
    case `class`, id, style, hidden, role, lang, href, name, property, itemprop, itemtype, content, datetime, rel, type
    case charset, colspan, rowspan, title, alt, summary
    case ariaHidden = "aria-hidden"
    case ariaLabel = "aria-label"
    case httpEquiv = "http-equiv"
    case xmlLang = "xml:lang"
    case dataTestid = "data-testid"
    case dataComponent = "data-component"
    case dataQa = "data-qa"
    case dataModule = "data-module"
    case dataGuName = "data-gu-name"
    case dataArea = "data-area"
    case dataHook = "data-hook"
    case dataBlock = "data-block"
    case dataRole = "data-role"
    /// The name of an element that HTML does not know: `article-body`. No attribute of the page.
    case elementName

    static let byName = Dictionary(
        uniqueKeysWithValues: allCases.filter { $0 != .elementName }.map { ($0.rawValue, $0) })
}
