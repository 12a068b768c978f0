-- Of one day, what holds for every school comes before what holds for one.
SELECT id, school, framework, former, began_on
FROM adoption
WHERE framework IS NOT NULL AND former IS NOT NULL
ORDER BY began_on, school IS NOT NULL, id
