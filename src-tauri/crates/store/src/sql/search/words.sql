SELECT searchable.entity, searchable.field, word.offset, word.term
FROM temp.word
LEFT JOIN searchable ON searchable.number = word.doc
ORDER BY searchable.entity, searchable.field, word.offset, word.term
