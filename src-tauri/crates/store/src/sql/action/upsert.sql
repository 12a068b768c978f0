INSERT OR REPLACE INTO action (
    entity, id, born, visit, what, who, due_on, done_on
) VALUES (
    :entity, :id, :born, :visit, :what, :who, :due_on, :done_on
)
