SELECT id, school, visit, kind, happened_on, coalesce(note, ''), "of"
FROM event
WHERE kind IS NOT NULL AND happened_on IS NOT NULL AND school IS NULL
ORDER BY happened_on, entity
