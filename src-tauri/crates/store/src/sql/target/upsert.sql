INSERT OR REPLACE INTO target (
    entity, id, born, paper, aim, who, due_on, done_on
) VALUES (
    :entity, :id, :born, :paper, :aim, :who, :due_on, :done_on
)
