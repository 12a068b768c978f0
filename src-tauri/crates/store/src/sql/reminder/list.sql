SELECT id, school, coalesce(what, ''), due_on, done_on
FROM reminder
WHERE school IS NOT NULL
ORDER BY due_on, id
