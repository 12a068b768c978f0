DELETE FROM head WHERE entity = ?1 AND field = ?2 AND change = ?3
