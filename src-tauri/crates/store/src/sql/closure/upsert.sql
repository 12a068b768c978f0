INSERT OR REPLACE INTO closure (
    entity, id, first_day, last_day, title
) VALUES (
    :entity, :id, :first_day, :last_day, :title
)
