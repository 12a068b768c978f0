SELECT DISTINCT field.number, field.name
FROM head
JOIN field ON field.number = head.field
WHERE head.entity = ?1
