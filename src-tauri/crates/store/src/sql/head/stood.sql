SELECT change.number, change.id, lane.writer, change.value IS NOT NULL
FROM head
JOIN change ON change.number = head.change
JOIN lane ON lane.number = change.number >> 40
WHERE head.entity = ?1 AND head.field = ?2
