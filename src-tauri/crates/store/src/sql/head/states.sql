SELECT field.name, change.id, change.value, change.stamp
FROM head
JOIN change ON change.number = head.change
JOIN field ON field.number = head.field
WHERE head.entity = ?1
ORDER BY change.stamp, change.id
