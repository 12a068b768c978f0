INSERT OR REPLACE INTO passage (
    entity, visit, heading
) VALUES (
    :entity, :visit, :heading
)
