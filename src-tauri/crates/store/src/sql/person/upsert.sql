INSERT OR REPLACE INTO person (
    entity, id, born, visit, name
) VALUES (
    :entity, :id, :born, :visit, :name
)
