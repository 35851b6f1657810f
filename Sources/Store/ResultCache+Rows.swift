import Foundation
import GRDB
import Reports

/// What stands in the tables.
extension ResultCache {
    static func row(of key: CacheKey, _ db: Database) throws -> Row? {
        let statement = try db.cachedStatement(
            sql: "SELECT id, kind, limits, used, log, line FROM answers WHERE key = ?")
        return try Row.fetchOne(statement, arguments: [Data(key.bytes)])
    }

    static func insert(_ addition: Addition, _ now: Int, _ db: Database) throws {
        switch addition {
        case .answer(let key, let answer, let failure, let limits):
            try db.cachedStatement(
                sql: "INSERT OR REPLACE INTO answers (key, kind, limits, used, log, line) VALUES (?, ?, ?, ?, ?, ?)"
            ).execute(arguments: [Data(key.bytes), failure?.rawValue, limits, now, answer.log, Data(answer.line)])
        case .readings(let key, let names):
            try db.cachedStatement(sql: "INSERT OR REPLACE INTO readings VALUES (?, ?)")
                .execute(arguments: [Data(key.bytes), Data(names)])
        case .file(let path, let stamp, let hash):
            try db.cachedStatement(sql: "INSERT OR REPLACE INTO files VALUES (?, ?, ?)")
                .execute(arguments: [path, stamp, hash])
        case .run(let run): try insert(run, db)
        }
    }

    /// Removes what was not used for longest where the file is too large, until a tenth of the room is free.
    static func evict(above limit: Int, _ db: Database) throws {
        if try size(db) <= limit { return }
        while try size(db) > limit / 10 * 9 {
            let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM answers") ?? 0
            try db.execute(
                sql: "DELETE FROM answers WHERE id IN (SELECT id FROM answers ORDER BY used, id LIMIT 200)")
            // Names and hashes alone are too large: they are quickly found anew.
            if count == 0 {
                try db.execute(sql: "DELETE FROM readings; DELETE FROM files; DELETE FROM runs")
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
