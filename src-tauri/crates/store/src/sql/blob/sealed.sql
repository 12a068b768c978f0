SELECT note.version, note.pdf, blob.bytes FROM note LEFT JOIN blob ON blob.hash = note.pdf
