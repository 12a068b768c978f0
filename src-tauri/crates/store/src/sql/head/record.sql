SELECT entity.id, field.number, field.name, change.value, change.stamp
FROM head
JOIN entity ON entity.number = head.entity
JOIN field ON field.number = head.field
JOIN change ON change.number = head.change
WHERE head.entity = ?1
ORDER BY change.stamp, change.id
