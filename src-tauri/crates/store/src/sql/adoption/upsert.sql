INSERT OR REPLACE INTO adoption (
    entity, id, school, framework, former, began_on
) VALUES (
    :entity, :id, :school, :framework, :former, :began_on
)
