import GRDB

extension Configuration {
    /// How every file of ours is opened: others may write at the same time, and a crash leaves what was committed.
    static func workbench(pageSize: Int = 16384) -> Configuration {
        var configuration = Configuration()
        configuration.journalMode = .wal
        configuration.busyMode = .timeout(20)
        configuration.prepareDatabase { db in
            try db.execute(
                sql: """
                    PRAGMA page_size = \(pageSize);
                    PRAGMA synchronous = NORMAL;
                    PRAGMA temp_store = MEMORY;
                    PRAGMA cache_size = -8000;
                    """)
        }
        return configuration
    }
}
