SELECT entity.id, school, framework, duty, entitlement, visit, started_on, answered_on, kind,
    coalesce(who, ''), coalesce(reason, '')
FROM answer
JOIN entity ON entity.number = answer.entity
WHERE school = ?1 AND framework IS NOT NULL AND kind IS NOT NULL
ORDER BY answered_on, answer.entity
