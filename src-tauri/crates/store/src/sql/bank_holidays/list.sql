SELECT id, list, known_on, coalesce(moved, ''), dismissed_on
FROM bank_holidays
WHERE list IS NOT NULL
ORDER BY known_on, id
