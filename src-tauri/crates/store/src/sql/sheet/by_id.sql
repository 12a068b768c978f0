SELECT id, school, framework, begun_on
FROM sheet
WHERE id = ?1 AND school IS NOT NULL AND framework IS NOT NULL AND begun_on IS NOT NULL
