SELECT number, entity, field FROM main.searchable ORDER BY number
