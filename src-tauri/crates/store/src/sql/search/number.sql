INSERT OR IGNORE INTO searchable (entity, field) VALUES (?1, ?2)
