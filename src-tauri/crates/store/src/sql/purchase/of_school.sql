SELECT entity.id, school, framework, entitlement, began_on, ended_on, coalesce(note, '')
FROM purchase
JOIN entity ON entity.number = purchase.entity
WHERE school = ?1 AND framework IS NOT NULL AND entitlement IS NOT NULL
ORDER BY began_on, purchase.entity
