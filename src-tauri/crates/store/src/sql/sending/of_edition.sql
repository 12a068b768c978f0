SELECT coalesce(recipient, ''), sent_on, coalesce(means, '')
FROM sending
WHERE edition = ?1
ORDER BY sent_on, entity
