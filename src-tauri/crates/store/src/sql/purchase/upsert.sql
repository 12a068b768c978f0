INSERT OR REPLACE INTO purchase (
    entity, school, framework, entitlement, began_on, ended_on, note
) VALUES (
    :entity, :school, :framework, :entitlement, :began_on, :ended_on, :note
)
