SELECT
    action.id, action.visit, visit.school, visit.held_on, coalesce(action.what, ''),
    coalesce(action.who, ''), action.due_on, action.done_on
FROM action
JOIN visit ON visit.id = action.visit
WHERE action.id = ?1 AND visit.school IS NOT NULL
