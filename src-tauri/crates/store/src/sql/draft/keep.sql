INSERT INTO draft (entity, field, text, seen, saved_at)
VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (entity, field) DO UPDATE SET
    text = excluded.text,
    seen = excluded.seen,
    saved_at = excluded.saved_at
