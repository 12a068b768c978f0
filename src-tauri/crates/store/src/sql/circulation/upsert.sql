INSERT OR REPLACE INTO circulation (
    entity, note, recipient, circulated_on, means
) VALUES (
    :entity, :note, :recipient, :circulated_on, :means
)
