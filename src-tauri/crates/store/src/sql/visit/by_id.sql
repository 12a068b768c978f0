SELECT
    id, school, coalesce(framework, ''), coalesce(kind, ''), planned_on, held_on, cancelled_why,
    support, support_on, foci_on, (SELECT count(*) FROM note WHERE note.visit = visit.id),
    half_days
FROM visit
WHERE id = ?1 AND school IS NOT NULL
