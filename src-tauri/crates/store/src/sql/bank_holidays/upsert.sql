INSERT OR REPLACE INTO bank_holidays (
    entity, id, list, known_on, moved, dismissed_on
) VALUES (
    :entity, :id, :list, :known_on, :moved, :dismissed_on
)
