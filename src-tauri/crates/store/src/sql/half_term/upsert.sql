INSERT OR REPLACE INTO half_term (
    entity, id, school, term, first_day, last_day
) VALUES (
    :entity, :id, :school, :term, :first_day, :last_day
)
