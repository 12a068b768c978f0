SELECT entity, field, text, seen, saved_at FROM draft ORDER BY number
