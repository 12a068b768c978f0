SELECT id, first_day, last_day, coalesce(title, '')
FROM closure
WHERE first_day IS NOT NULL AND last_day IS NOT NULL
ORDER BY first_day, last_day, id
