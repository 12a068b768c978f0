INSERT OR REPLACE INTO mark (entity, sheet, place) VALUES (:entity, :sheet, :place)
