SELECT field.name, entity.id, change.value
FROM lane
CROSS JOIN change
    ON change.number > lane.number << 40 AND change.number < (lane.number + 1) << 40
JOIN head
    ON head.entity = change.entity AND head.field = change.field AND head.change = change.number
JOIN entity ON entity.number = change.entity
JOIN field ON field.number = change.field
WHERE lane.space = ?1 AND length(change.value) = 17
