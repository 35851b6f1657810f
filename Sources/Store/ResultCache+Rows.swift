import Foundation
import GRDB
import Reports

/// How answers stand in the tables: the first page with the head, so that a small answer is one row.
extension ResultCache {
    static func row(of key: CacheKey, _ db: Database) throws -> Row? {
        let statement = try db.cachedStatement(
            sql: "SELECT id, kind, limits, used, pages, rows, head, body FROM answers WHERE key = ?")
        return try Row.fetchOne(statement, arguments: [Data(key.bytes)])
    }

    static func answer(from row: Row, _ db: Database) throws -> EncodedAnswer {
        var pages: [EncodedAnswer.Page] = []
        let count: Int = row["pages"]
        if count > 0 { pages.append(.init(rows: row["rows"], body: [UInt8](row["body"] as Data))) }
        if count > 1 {
            let statement = try db.cachedStatement(
                sql: "SELECT rows, body FROM pages WHERE answer = ? ORDER BY number")
            let rest = try Row.fetchCursor(statement, arguments: [row["id"] as Int64])
            while let page = try rest.next() { pages.append(.init(rows: page[0], body: [UInt8](page[1] as Data))) }
        }
        return EncodedAnswer(head: [UInt8](row["head"] as Data), pages: pages)
    }

    static func insert(_ addition: Addition, _ now: Int, _ db: Database) throws {
        switch addition {
        case .answer(let key, let answer, let failure, let limits):
            try insert(answer, key, failure, limits, now, db)
        case .readings(let key, let names):
            try db.cachedStatement(sql: "INSERT OR REPLACE INTO readings VALUES (?, ?)")
                .execute(arguments: [Data(key.bytes), Data(names)])
        case .file(let path, let stamp, let hash):
            try db.cachedStatement(sql: "INSERT OR REPLACE INTO files VALUES (?, ?, ?)")
                .execute(arguments: [path, stamp.text, hash])
        }
    }

    private static func insert(
        _ answer: EncodedAnswer, _ key: CacheKey, _ failure: Failure.Kind?, _ limits: String, _ now: Int,
        _ db: Database
    ) throws {
        try delete(where: "key = ?", [Data(key.bytes)], db)
        let first = answer.pages.first
        try db.cachedStatement(
            sql: """
                INSERT INTO answers (key, kind, limits, used, pages, rows, head, body)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            Data(key.bytes), failure?.rawValue, limits, now, answer.pages.count, first?.rows ?? 0, Data(answer.head),
            Data(first?.body ?? []),
        ])
        let id = db.lastInsertedRowID
        let insertPage = try db.cachedStatement(sql: "INSERT INTO pages VALUES (?, ?, ?, ?)")
        for (number, page) in answer.pages.enumerated().dropFirst() {
            try insertPage.execute(arguments: [id, number, page.rows, Data(page.body)])
        }
    }

    private static func delete(where condition: String, _ arguments: StatementArguments, _ db: Database) throws {
        try db.cachedStatement(
            sql: "DELETE FROM pages WHERE answer IN (SELECT id FROM answers WHERE pages > 1 AND \(condition))"
        ).execute(arguments: arguments)
        try db.cachedStatement(sql: "DELETE FROM answers WHERE \(condition)").execute(arguments: arguments)
    }

    /// Removes what was not used for longest where the file is too large, until a tenth of the room is free.
    static func evict(above limit: Int, _ db: Database) throws {
        if try size(db) <= limit { return }
        while try size(db) > limit / 10 * 9 {
            let oldest = "id IN (SELECT id FROM answers ORDER BY used, id LIMIT 200)"
            let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM answers") ?? 0
            try delete(where: oldest, [], db)
            // Names and hashes alone are too large: they are quickly found anew.
            if count == 0 {
                try db.execute(sql: "DELETE FROM readings; DELETE FROM files")
                return
            }
        }
    }

    /// Bytes of the file that are in use; what was removed is used again.
    private static func size(_ db: Database) throws -> Int {
        let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
        let free = try Int.fetchOne(db, sql: "PRAGMA freelist_count") ?? 0
        let size = try Int.fetchOne(db, sql: "PRAGMA page_size") ?? 0
        return (pages - free) * size
    }
}
