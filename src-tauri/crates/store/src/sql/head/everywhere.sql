SELECT head.entity, head.field, head.change, change.entity, change.field
FROM head
LEFT JOIN change ON change.number = head.change
