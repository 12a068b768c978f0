INSERT OR REPLACE INTO sending (
    entity, edition, recipient, sent_on, means
) VALUES (
    :entity, :edition, :recipient, :sent_on, :means
)
