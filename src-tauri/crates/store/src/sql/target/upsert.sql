INSERT OR REPLACE INTO target (
    entity, id, born, paper
) VALUES (
    :entity, :id, :born, :paper
)
