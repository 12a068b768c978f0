SELECT entity.id, school, framework, held_on, published_on, overall, concern, ungraded,
    safeguarding, coalesce(grades, ''), coalesce(note, '')
FROM inspection
JOIN entity ON entity.number = inspection.entity
WHERE school IS NOT NULL AND framework IS NOT NULL
ORDER BY held_on, inspection.entity
