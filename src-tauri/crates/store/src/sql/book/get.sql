SELECT value FROM book WHERE name = ?1
