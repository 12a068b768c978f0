SELECT school, field, corrected_on
FROM correction
WHERE school IS NOT NULL AND field IS NOT NULL AND corrected_on IS NOT NULL
ORDER BY school, field
