SELECT
    change.number, change.id, change.prev, change.stamp, entity.id, field.name, change.salt,
    change.value, change.commitment, change.supersedes
FROM change
JOIN entity ON entity.number = change.entity
JOIN field ON field.number = change.field
WHERE change.number > ?1 AND change.number < ?2
ORDER BY change.number
