INSERT OR REPLACE INTO author (writer, adviser, device) VALUES (?1, ?2, ?3)
