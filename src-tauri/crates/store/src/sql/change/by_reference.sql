SELECT
    change.number, change.id, change.stamp, change.value, change.supersedes, lane.writer,
    entity.number, entity.id, entity.space, field.number, field.name
FROM lane
CROSS JOIN change ON change.number = (lane.number << 40) | ?3
JOIN entity ON entity.number = change.entity
JOIN field ON field.number = change.field
WHERE lane.writer = ?1 AND lane.space = ?2 AND substr(change.id, 1, 8) = ?4
