INSERT OR IGNORE INTO author (writer, adviser, device) VALUES (?1, ?2, ?3)
