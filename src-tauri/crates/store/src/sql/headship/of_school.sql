SELECT school, coalesce(name, ''), began_on, coalesce(first, 0)
FROM headship
WHERE school = ?1 AND began_on IS NOT NULL
ORDER BY began_on, entity
