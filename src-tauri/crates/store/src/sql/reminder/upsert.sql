INSERT OR REPLACE INTO reminder (
    entity, id, school, what, due_on, done_on
) VALUES (
    :entity, :id, :school, :what, :due_on, :done_on
)
