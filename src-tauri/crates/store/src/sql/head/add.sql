INSERT INTO head (entity, field, change) VALUES (?1, ?2, ?3)
