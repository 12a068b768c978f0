INSERT OR REPLACE INTO meeting (
    entity, id, school, framework, "group", set_for, "time", place, held_on, cancelled_why
) VALUES (
    :entity, :id, :school, :framework, :group, :set_for, :time, :place, :held_on, :cancelled_why
)
