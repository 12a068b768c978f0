INSERT OR REPLACE INTO decision (
    entity, born, school, category, decided_on, reason
) VALUES (
    :entity, :born, :school, :category, :decided_on, :reason
)
