SELECT
    action.id, action.visit, coalesce(action.what, ''), coalesce(action.who, ''), action.due_on,
    action.done_on
FROM visit
JOIN action ON action.visit = visit.id
WHERE visit.school = ?1 AND action.due_on IS NOT NULL
ORDER BY action.born, action.id
