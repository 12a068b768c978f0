SELECT writer, seq, id_start FROM pending WHERE entity = ?1 AND field = ?2
