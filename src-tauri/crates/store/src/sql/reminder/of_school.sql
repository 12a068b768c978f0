SELECT id, school, coalesce(what, ''), due_on, done_on
FROM reminder
WHERE school = ?1
ORDER BY due_on, id
