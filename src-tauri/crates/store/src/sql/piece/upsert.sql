INSERT OR REPLACE INTO piece (entity, paper, place) VALUES (:entity, :paper, :place)
