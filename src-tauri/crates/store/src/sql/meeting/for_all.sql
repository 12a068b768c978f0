SELECT
    id, school, framework, "group", set_for, coalesce("time", ''), coalesce(place, ''), held_on,
    cancelled_why
FROM meeting
WHERE framework IS NOT NULL AND "group" IS NOT NULL AND school IS NULL
ORDER BY coalesce(held_on, set_for), entity
