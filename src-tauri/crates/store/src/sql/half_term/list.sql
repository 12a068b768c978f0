SELECT id, school, term, first_day, last_day
FROM half_term
WHERE term IS NOT NULL AND first_day IS NOT NULL AND last_day IS NOT NULL
ORDER BY first_day, last_day, id
