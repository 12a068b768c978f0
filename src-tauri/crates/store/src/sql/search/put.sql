INSERT OR REPLACE INTO search (rowid, text)
SELECT number, ?3 FROM searchable WHERE entity = ?1 AND field = ?2
