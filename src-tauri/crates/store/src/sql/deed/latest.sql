SELECT number, name, at, undoes, spans FROM deed ORDER BY number DESC LIMIT ?1
