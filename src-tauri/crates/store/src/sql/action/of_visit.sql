SELECT id FROM action WHERE visit = ?1 ORDER BY born, id
