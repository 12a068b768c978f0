SELECT school, category, decided_on, coalesce(reason, ''), entity.id,
    coalesce(met, ''), coalesce(agreed_with, ''), agreed_on, coalesce(waived_why, ''),
    sheet, coalesce(concern, 0), direction, coalesce(framework, '')
FROM decision
JOIN entity ON entity.number = decision.entity
WHERE school = ?1 AND category IS NOT NULL AND decided_on IS NOT NULL
ORDER BY decided_on, born, decision.entity
