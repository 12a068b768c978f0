INSERT OR REPLACE INTO concern (
    entity, id, school, framework, kind, raised_on, words, settled_on, outcome
) VALUES (
    :entity, :id, :school, :framework, :kind, :raised_on, :words, :settled_on, :outcome
)
