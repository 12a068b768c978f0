SELECT
    entity.id, school, framework, entitlement, support, set_for, coalesce(given, 0),
    coalesce(amount, 0), coalesce(half_days, 0), coalesce(who, ''), coalesce(note, '')
FROM provision
JOIN entity ON entity.number = provision.entity
WHERE school IS NOT NULL AND framework IS NOT NULL AND coalesce(entitlement, support) IS NOT NULL
ORDER BY set_for, provision.entity
