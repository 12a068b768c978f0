SELECT number, space FROM entity WHERE id = ?1
