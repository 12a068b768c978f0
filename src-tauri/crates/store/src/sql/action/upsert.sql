INSERT OR REPLACE INTO action (
    entity, id, born, visit
) VALUES (
    :entity, :id, :born, :visit
)
