INSERT OR REPLACE INTO chair (
    entity, school, name, began_on
) VALUES (
    :entity, :school, :name, :began_on
)
