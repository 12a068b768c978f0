SELECT id, born FROM school WHERE id = ?1
