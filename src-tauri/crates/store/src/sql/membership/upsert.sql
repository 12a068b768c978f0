INSERT OR REPLACE INTO membership (
    entity, id, school, framework, "group", seat, name, began_on, ended_on
) VALUES (
    :entity, :id, :school, :framework, :group, :seat, :name, :began_on, :ended_on
)
