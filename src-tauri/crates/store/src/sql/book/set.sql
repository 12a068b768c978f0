INSERT OR REPLACE INTO book (name, value) VALUES (?1, ?2)
