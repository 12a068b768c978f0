SELECT field.name, entity.id, lane.space
FROM change INDEXED BY change_naming
JOIN head
    ON head.entity = change.entity AND head.field = change.field AND head.change = change.number
JOIN lane ON lane.number = change.number >> 40
JOIN entity ON entity.number = change.entity
JOIN field ON field.number = change.field
WHERE change.value = ?1 AND length(change.value) = 17
