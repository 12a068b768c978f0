SELECT id FROM target WHERE paper = ?1 ORDER BY born, id
