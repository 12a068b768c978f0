INSERT OR REPLACE INTO review (
    entity, id, paper, reviewed_on
) VALUES (
    :entity, :id, :paper, :reviewed_on
)
