DELETE FROM search WHERE rowid = (SELECT number FROM searchable WHERE entity = ?1 AND field = ?2)
