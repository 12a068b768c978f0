INSERT OR IGNORE INTO pending (entity, field, writer, seq, id_start) VALUES (?1, ?2, ?3, ?4, ?5)
