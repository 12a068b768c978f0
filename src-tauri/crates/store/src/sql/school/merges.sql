SELECT school.id, school.merged_into, coalesce(school.merged_as, '')
FROM school
JOIN school AS other ON other.id = school.merged_into
WHERE school.merged_into IS NOT NULL
