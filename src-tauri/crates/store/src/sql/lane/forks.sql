SELECT number, fork FROM lane WHERE writer = ?1 AND space = ?2 ORDER BY fork
