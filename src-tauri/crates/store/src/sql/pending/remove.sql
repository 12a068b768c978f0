DELETE FROM pending WHERE entity = ?1 AND field = ?2 AND writer = ?3 AND seq = ?4 AND id_start = ?5
