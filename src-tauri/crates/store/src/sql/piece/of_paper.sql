SELECT place FROM piece WHERE paper = ?1 AND place IS NOT NULL ORDER BY place
