SELECT number FROM lane WHERE writer = ?1 AND space = ?2 AND fork = 0
