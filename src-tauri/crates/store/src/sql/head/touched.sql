SELECT DISTINCT entity, field FROM head
