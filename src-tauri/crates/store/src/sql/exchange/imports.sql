SELECT at, sender, adviser, device, new, already, conflicts, deleted, rejected
FROM import_log
ORDER BY number DESC
LIMIT ?1
