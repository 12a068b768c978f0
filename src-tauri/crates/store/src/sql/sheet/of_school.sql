SELECT id, school, framework, begun_on
FROM sheet
WHERE school = ?1 AND framework IS NOT NULL AND begun_on IS NOT NULL
ORDER BY begun_on, born, entity
