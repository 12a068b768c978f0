SELECT number FROM field WHERE name = ?1
