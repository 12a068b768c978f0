SELECT
    change.number, change.id, change.prev, change.stamp, entity.id, field.name, change.salt,
    change.value, change.commitment, change.supersedes, lane.writer, lane.space, entity.space
FROM change
JOIN lane ON lane.number = change.number >> 40
JOIN entity ON entity.number = change.entity
JOIN field ON field.number = change.field
ORDER BY change.number
