INSERT OR REPLACE INTO bank_holidays (
    entity, id, born, list, known_on, moved, dismissed_on
) VALUES (
    :entity, :id, :born, :list, :known_on, :moved, :dismissed_on
)
