INSERT OR REPLACE INTO sheet (entity, id, born, school, framework, begun_on)
VALUES (:entity, :id, :born, :school, :framework, :begun_on)
