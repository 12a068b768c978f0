SELECT DISTINCT writer FROM lane WHERE fork > 0 ORDER BY writer
