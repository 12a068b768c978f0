SELECT id, visit, coalesce(what, ''), coalesce(who, ''), due_on, done_on
FROM action
WHERE visit IS NOT NULL AND due_on IS NOT NULL
ORDER BY born, id
