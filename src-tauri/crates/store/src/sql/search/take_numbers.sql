INSERT OR IGNORE INTO main.searchable (number, entity, field)
SELECT number, entity, field FROM log.searchable
