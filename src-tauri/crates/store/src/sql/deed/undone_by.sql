SELECT number FROM deed WHERE undoes = ?1 ORDER BY number DESC LIMIT 1
