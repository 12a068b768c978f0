INSERT INTO entity (id, space) VALUES (?1, ?2)
