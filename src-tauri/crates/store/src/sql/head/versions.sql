SELECT change.id, lane.writer, change.stamp, change.value
FROM head
JOIN change ON change.number = head.change
JOIN lane ON lane.number = change.number >> 40
WHERE head.entity = ?1 AND head.field = ?2
ORDER BY change.stamp, change.id
