INSERT OR REPLACE INTO adviser (
    entity, name, role, framework
) VALUES (
    :entity, :name, :role, :framework
)
