SELECT school, coalesce(name, ''), began_on
FROM chair
WHERE school = ?1 AND began_on IS NOT NULL
ORDER BY began_on, entity
