INSERT INTO change (number, id, prev, stamp, entity, field, salt, value, commitment, supersedes)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
