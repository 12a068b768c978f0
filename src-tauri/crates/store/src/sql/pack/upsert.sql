INSERT OR REPLACE INTO pack (
    entity, framework, text, kept_on
) VALUES (
    :entity, :framework, :text, :kept_on
)
