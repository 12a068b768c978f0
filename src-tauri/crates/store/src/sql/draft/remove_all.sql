DELETE FROM draft WHERE entity = ?1
