INSERT OR REPLACE INTO inspection (
    entity, school, framework, held_on, published_on, overall, concern, ungraded, safeguarding,
    grades, note
) VALUES (
    :entity, :school, :framework, :held_on, :published_on, :overall, :concern, :ungraded,
    :safeguarding, :grades, :note
)
