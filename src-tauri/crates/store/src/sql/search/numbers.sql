SELECT number, entity, field FROM searchable
