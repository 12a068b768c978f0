SELECT school, category, decided_on, coalesce(reason, '')
FROM decision
WHERE school IS NOT NULL AND category IS NOT NULL AND decided_on IS NOT NULL
ORDER BY decided_on, born, entity
