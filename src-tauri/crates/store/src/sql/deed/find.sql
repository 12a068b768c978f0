SELECT number, name, at, undoes, spans FROM deed WHERE number = ?1
