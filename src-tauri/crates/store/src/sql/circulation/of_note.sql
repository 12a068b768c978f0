SELECT coalesce(recipient, ''), circulated_on, coalesce(means, '')
FROM circulation
WHERE note = ?1
ORDER BY circulated_on, entity
