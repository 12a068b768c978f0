SELECT framework, text, kept_on
FROM pack
WHERE framework IS NOT NULL AND text IS NOT NULL
ORDER BY framework
