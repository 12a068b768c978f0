-- What was numbered in the book and has no text any more is left out.
SELECT number, entity, field FROM main.searchable
WHERE number IN (SELECT id FROM main.search_docsize)
ORDER BY number
