INSERT INTO field (name) VALUES (?1)
