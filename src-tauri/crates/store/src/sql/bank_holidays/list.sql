SELECT id, list, known_on, coalesce(moved, ''), dismissed_on, born
FROM bank_holidays
WHERE list IS NOT NULL
ORDER BY born, id
