DELETE FROM searchable WHERE entity = ?1 AND field = ?2
