SELECT
    change.number, change.id, change.stamp, change.value, change.supersedes, lane.writer,
    entity.number, entity.id, entity.space, field.number, field.name
FROM change
JOIN lane ON lane.number = change.number >> 40
JOIN entity ON entity.number = change.entity
JOIN field ON field.number = change.field
WHERE change.number BETWEEN ?1 AND ?2
ORDER BY change.number
