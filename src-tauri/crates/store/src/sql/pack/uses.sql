-- Where records name a framework, by kind and school.
WITH named (kind, school) AS (
    SELECT 'visit', school FROM visit WHERE framework = ?1
    UNION ALL SELECT 'decision', school FROM decision WHERE framework = ?1
    UNION ALL SELECT 'sheet', school FROM sheet WHERE framework = ?1
    UNION ALL SELECT 'answer', school FROM answer WHERE framework = ?1
    UNION ALL SELECT 'purchase', school FROM purchase WHERE framework = ?1
    UNION ALL SELECT 'concern', school FROM concern WHERE framework = ?1
    UNION ALL SELECT 'membership', school FROM membership WHERE framework = ?1
    UNION ALL SELECT 'meeting', school FROM meeting WHERE framework = ?1
    UNION ALL SELECT 'paper', school FROM paper WHERE framework = ?1
    UNION ALL SELECT 'adoption', school FROM adoption WHERE framework = ?1 OR former = ?1
    UNION ALL SELECT 'adviser', NULL FROM adviser WHERE framework = ?1
)
SELECT kind, school, count(*)
FROM named
GROUP BY kind, school
ORDER BY kind, school
