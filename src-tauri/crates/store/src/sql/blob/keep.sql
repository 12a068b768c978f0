INSERT OR IGNORE INTO blob (hash, bytes) VALUES (?1, ?2)
