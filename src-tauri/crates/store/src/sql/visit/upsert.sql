INSERT OR REPLACE INTO visit (
    entity, id, school, framework, kind, planned_on, held_on, cancelled_why, support, support_on,
    foci_on, half_days
) VALUES (
    :entity, :id, :school, :framework, :kind, :planned_on, :held_on, :cancelled_why, :support,
    :support_on, :foci_on, :half_days
)
