INSERT OR REPLACE INTO action (
    entity, id, born, visit, meeting, under, what, who, due_on, done_on
) VALUES (
    :entity, :id, :born, :visit, :meeting, :under, :what, :who, :due_on, :done_on
)
