SELECT number, name, at, undoes, spans FROM deed WHERE undoes IS NOT NULL
