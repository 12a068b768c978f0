SELECT id FROM person WHERE visit = ?1 ORDER BY born, id
