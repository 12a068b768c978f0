INSERT OR REPLACE INTO person (
    entity, id, born, visit
) VALUES (
    :entity, :id, :born, :visit
)
