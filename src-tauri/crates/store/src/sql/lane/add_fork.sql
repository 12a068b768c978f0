INSERT INTO lane (writer, space, fork) VALUES (?1, ?2, ?3)
