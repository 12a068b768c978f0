SELECT entity, field, text, seen, saved_at FROM draft WHERE entity = ?1
