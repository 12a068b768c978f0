INSERT OR REPLACE INTO correction (
    entity, school, field, corrected_on
) VALUES (
    :entity, :school, :field, :corrected_on
)
