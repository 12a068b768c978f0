SELECT
    action.id, action.visit, visit.school, visit.held_on, coalesce(action.what, ''),
    coalesce(action.who, ''), action.due_on, action.done_on
FROM action
JOIN visit ON visit.id = action.visit
WHERE visit.school = ?1 AND visit.cancelled_why IS NULL
ORDER BY action.born, action.id
