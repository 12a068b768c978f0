SELECT school, coalesce(name, ''), began_on, entity.id
FROM chair
JOIN entity ON entity.number = chair.entity
WHERE school = ?1 AND began_on IS NOT NULL
ORDER BY began_on, chair.entity
