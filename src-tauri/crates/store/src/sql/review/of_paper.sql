SELECT id, reviewed_on FROM review WHERE paper = ?1 AND reviewed_on IS NOT NULL ORDER BY reviewed_on, id
