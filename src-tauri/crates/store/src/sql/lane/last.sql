SELECT number, id FROM change WHERE number > ?1 AND number < ?2 ORDER BY number DESC LIMIT 1
