INSERT OR REPLACE INTO concern_step (
    entity, concern, step, done_on, toward, note
) VALUES (
    :entity, :concern, :step, :done_on, :toward, :note
)
