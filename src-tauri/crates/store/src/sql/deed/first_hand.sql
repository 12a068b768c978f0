SELECT number FROM deed WHERE undoes IS NULL ORDER BY number DESC
