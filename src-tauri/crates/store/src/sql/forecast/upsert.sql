INSERT OR REPLACE INTO forecast (
    entity, school, framework, made_on, "by", area, grade, or_grade, securely, note
) VALUES (
    :entity, :school, :framework, :made_on, :by, :area, :grade, :or_grade, :securely, :note
)
