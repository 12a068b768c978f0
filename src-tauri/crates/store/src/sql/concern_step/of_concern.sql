SELECT concern, step, done_on, coalesce(toward, ''), coalesce(note, '')
FROM concern_step
WHERE concern = ?1 AND step IS NOT NULL
ORDER BY done_on, entity
