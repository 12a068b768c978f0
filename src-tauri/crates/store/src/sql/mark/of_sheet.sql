SELECT place FROM mark WHERE sheet = ?1 AND place IS NOT NULL ORDER BY place
