SELECT
    id, school, framework, kind, raised_on, coalesce(words, ''), settled_on, coalesce(outcome, '')
FROM concern
WHERE framework IS NOT NULL AND kind IS NOT NULL AND school IS NOT NULL
ORDER BY raised_on, entity
