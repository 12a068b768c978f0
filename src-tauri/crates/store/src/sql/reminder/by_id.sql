SELECT id, school, coalesce(what, ''), due_on, done_on
FROM reminder
WHERE id = ?1 AND school IS NOT NULL
