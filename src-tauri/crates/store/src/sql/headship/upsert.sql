INSERT OR REPLACE INTO headship (
    entity, school, name, began_on, first
) VALUES (
    :entity, :school, :name, :began_on, :first
)
