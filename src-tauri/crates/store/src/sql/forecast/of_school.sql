SELECT entity.id, school, framework, made_on, "by", area, grade, or_grade, coalesce(securely, 0),
    coalesce(note, '')
FROM forecast
JOIN entity ON entity.number = forecast.entity
WHERE school = ?1 AND framework IS NOT NULL
ORDER BY made_on, forecast.entity
