SELECT number, id, prev FROM change WHERE number BETWEEN ?1 AND ?2 ORDER BY number
