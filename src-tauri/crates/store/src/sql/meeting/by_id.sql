SELECT
    id, school, framework, "group", set_for, coalesce("time", ''), coalesce(place, ''), held_on,
    cancelled_why
FROM meeting
WHERE framework IS NOT NULL AND "group" IS NOT NULL AND id = ?1
