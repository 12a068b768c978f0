INSERT OR REPLACE INTO book (name, value) VALUES ('writer', ?1)
