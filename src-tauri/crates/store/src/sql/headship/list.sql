SELECT school, coalesce(name, ''), began_on, coalesce(first, 0), entity.id
FROM headship
JOIN entity ON entity.number = headship.entity
WHERE school IS NOT NULL AND began_on IS NOT NULL
ORDER BY began_on, headship.entity
