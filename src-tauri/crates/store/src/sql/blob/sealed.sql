SELECT 'note', note.version, note.pdf, blob.bytes
FROM note LEFT JOIN blob ON blob.hash = note.pdf
UNION ALL
SELECT 'paper', edition.version, edition.pdf, blob.bytes
FROM edition LEFT JOIN blob ON blob.hash = edition.pdf
