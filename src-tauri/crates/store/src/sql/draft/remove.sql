DELETE FROM draft WHERE entity = ?1 AND field = ?2
