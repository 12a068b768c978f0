INSERT INTO deed (name, at, undoes, spans) VALUES (?1, ?2, ?3, ?4)
