SELECT entity.id, entity.space, field.name, head.entity, head.field
FROM head
JOIN entity ON entity.number = head.entity
JOIN field ON field.number = head.field
GROUP BY head.entity, head.field
HAVING count(*) > 1
ORDER BY entity.id, field.name
