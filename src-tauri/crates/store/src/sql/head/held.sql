SELECT count(*)
FROM head
JOIN change ON change.number = head.change
WHERE head.entity = ?1 AND change.value IS NOT NULL
