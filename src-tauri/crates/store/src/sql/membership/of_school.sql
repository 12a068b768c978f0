SELECT id, school, framework, "group", seat, coalesce(name, ''), began_on, ended_on
FROM membership
WHERE framework IS NOT NULL AND "group" IS NOT NULL AND seat IS NOT NULL AND school = ?1
ORDER BY began_on, entity
