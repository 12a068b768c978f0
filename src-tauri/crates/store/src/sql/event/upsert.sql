INSERT OR REPLACE INTO event (
    entity, id, school, visit, kind, "of", happened_on, note
) VALUES (
    :entity, :id, :school, :visit, :kind, :of, :happened_on, :note
)
